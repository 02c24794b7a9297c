/** @jsxImportSource hono/jsx */
import { Checkboxes, Field, Fieldset, type PageElement, Select } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Answers, Event, Question } from '../contract.ts'
import { questionLabel } from '../model.ts'
import { formWords } from './form-words.ts'

/** Name of a field of the form: the question, and the person of the party it is asked of. */
export const answerField = (question: Pick<Question, 'key' | 'perPerson'>, index = 0): string =>
  question.perPerson ? `answers/${question.key}/${index}` : `answers/${question.key}`

interface TypedFields {
  readonly names: () => readonly string[]
  readonly all: (name: string) => readonly string[]
}

export const noAnswersTyped: TypedFields = { names: () => [], all: () => [] }

const fieldPattern = /^answers\/([a-z0-9-]+)(?:\/(\d))?$/

/** Reads the answers of a form; the questions of the event then say which are kept. */
export const answersOfForm = (fields: TypedFields): Answers => {
  const answers: Record<string, string[]> = {}
  for (const name of fields.names()) {
    const [, key, index] = fieldPattern.exec(name) ?? []
    if (key === undefined) continue
    const given = fields.all(name)
    const kept = answers[key] ?? []
    answers[key] = kept
    if (index === undefined) kept.push(...given)
    else {
      while (kept.length <= Number(index)) kept.push('')
      kept[Number(index)] = given.at(-1) ?? ''
    }
  }
  return answers
}

export interface QuestionFieldsProps {
  readonly event: Pick<Event, 'questions' | 'guestsAllowed'>
  readonly answers: Answers
  readonly errorOf: (field: string) => string | undefined
  /** Seats left of limited options, by `question/option`. */
  readonly left?: ReadonlyMap<string, number> | undefined
}

interface OneProps extends QuestionFieldsProps {
  readonly question: Question
}

/** What all fields of a question are told. */
const aboutOf = ({ question, errorOf }: OneProps, index: number) => {
  const name = answerField(question, index)
  return { name, optional: !question.required || index > 0, error: errorOf(name) }
}

const useOptions = ({ key, options }: Question, left: QuestionFieldsProps['left']) => {
  const locale = useLocale()
  const t = useWords(formWords)
  return options.map((one) => {
    const label = (locale === 'en' && one.en?.label) || one.label
    const free = left?.get(`${key}/${one.key}`)
    return { value: one.key, label: free === undefined ? label : `${label} (${t.left(free)})` }
  })
}

/** One select per person who may come, under the name of the question. */
const EachPerson = (props: OneProps & { label: string; given: readonly string[] }): PageElement => {
  const { question, event, label, given } = props
  const t = useWords(formWords)
  const options = useOptions(question, props.left)
  return (
    <Fieldset legend={label}>
      {Array.from({ length: 1 + event.guestsAllowed }, (_, index) => (
        <Select
          {...aboutOf(props, index)}
          label={index === 0 ? t.forYou : t.forGuest(index)}
          hint={index > 0 ? t.forGuestHint : undefined}
          placeholder={t.choose}
          options={options}
          value={given[index] ?? ''}
        />
      ))}
    </Fieldset>
  )
}

const OneQuestion = (props: OneProps): PageElement => {
  const { question, answers, event } = props
  const locale = useLocale()
  const t = useWords(formWords)
  const label = questionLabel(question, locale)
  const given = answers[question.key] ?? []
  const about = aboutOf(props, 0)
  const options = useOptions(question, props.left)
  if (question.kind === 'text') return <Field {...about} label={label} maxLength={200} value={given[0] ?? ''} />
  if (question.kind === 'choices') return <Checkboxes {...about} label={label} options={options} values={given} />
  if (question.perPerson && event.guestsAllowed > 0) return <EachPerson {...props} label={label} given={given} />
  return <Select {...about} label={label} placeholder={t.choose} options={options} value={given[0] ?? ''} />
}

/** The questions of one event, as fields; a question for each person has one for each guest that may come. */
export const QuestionFields = (props: QuestionFieldsProps): PageElement => (
  <>
    {props.event.questions.map((question) =>
      useLocale() === 'en' && !question.en?.label ? (
        <div lang="fr">
          <OneQuestion {...props} question={question} />
        </div>
      ) : (
        <OneQuestion {...props} question={question} />
      ),
    )}
  </>
)
