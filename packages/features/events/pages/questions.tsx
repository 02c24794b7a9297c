/** @jsxImportSource hono/jsx */
import { Checkboxes, Field, type PageElement, Select } from '@ancrage/site'
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
}

const OneQuestion = (props: QuestionFieldsProps & { question: Question }): PageElement => {
  const { question, answers, errorOf, event } = props
  const locale = useLocale()
  const t = useWords(formWords)
  const label = questionLabel(question, locale)
  const given = answers[question.key] ?? []
  const options = question.options.map((one) => ({
    value: one.key,
    label: (locale === 'en' && one.en?.label) || one.label,
  }))
  const lang = locale === 'en' && !question.en?.label ? 'fr' : undefined
  const name = answerField(question)
  if (question.kind === 'text')
    return (
      <div lang={lang}>
        <Field
          name={name}
          label={label}
          optional={!question.required}
          maxLength={200}
          value={given[0] ?? ''}
          error={errorOf(name)}
        />
      </div>
    )
  if (question.kind === 'choices')
    return (
      <div lang={lang}>
        <Checkboxes
          name={name}
          label={label}
          optional={!question.required}
          options={options}
          values={given}
          error={errorOf(name)}
        />
      </div>
    )
  const people = question.perPerson ? 1 + event.guestsAllowed : 1
  return (
    <div lang={lang}>
      {Array.from({ length: people }, (_, index) => (
        <Select
          name={answerField(question, index)}
          label={people === 1 ? label : index === 0 ? t.forYou(label) : t.forGuest(label, index)}
          hint={index > 0 ? t.forGuestHint : undefined}
          placeholder={t.choose}
          options={options}
          optional={!question.required || index > 0}
          value={given[index] ?? ''}
          error={errorOf(answerField(question, index))}
        />
      ))}
    </div>
  )
}

/** The questions of one event, as fields; a question for each person has one for each guest that may come. */
export const QuestionFields = (props: QuestionFieldsProps): PageElement => (
  <>
    {props.event.questions.map((question) => (
      <OneQuestion {...props} question={question} />
    ))}
  </>
)
