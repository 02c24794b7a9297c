/** @jsxImportSource hono/jsx */
import { type Commune, lazy } from '@ancrage/kernel'
import {
  ErrorSummary,
  errorOf,
  Field,
  type FieldError,
  Form,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  Radios,
  Select,
  SubmitButton,
} from '@ancrage/site'
import { type Locale, useLocale } from '@ancrage/site/locale.ts'
import { questionWords } from '../contract/question-words.ts'
import { type Answers, answerEntries, answersQuery, questionOf, unknownAnswer } from '../model/parse-answers.ts'
import type { Fact } from '../model.ts'
import { cataloguePath, questionPath, simulationPath, simulatorPath } from '../paths.ts'
import { simulatorWords } from '../words/simulator.ts'
import { words } from '../words.ts'

export interface QuestionView {
  readonly fact: Fact
  readonly answers: Answers
  /** How many aids depend on the answer; zero when an answer is only being changed. */
  readonly aidCount: number
  /** How many other questions may follow. */
  readonly left: number
  readonly communes: readonly Commune[]
  readonly errors?: readonly FieldError[]
}

/** The address of a step, answers included. */
export const stepPath = (path: string, answers: Pick<Answers, 'typed' | 'skipped'>, more = ''): string => {
  const query = [answersQuery(answers), more].filter(Boolean).join('&')
  return query === '' ? path : `${path}?${query}`
}

/** Where one answer is asked again, the others being kept. */
export const editPath = (answers: Pick<Answers, 'typed' | 'skipped'>, fact: Fact): string =>
  stepPath(questionPath, answers, `modifier=${fact}`)

const collator = lazy(() => new Intl.Collator('fr'))

/** In the order of the alphabet: INSEE codes follow the initial of an older name now and then. */
export const communeOptions = (communes: readonly Commune[]): readonly { value: string; label: string }[] =>
  communes
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((one, other) => collator().compare(one.label, other.label))

const Ask = ({ fact, answers, communes, errors = [] }: QuestionView): PageElement => {
  const locale = useLocale()
  const { kind, values } = questionOf(fact)
  const { label, hint, option } = questionWords[locale][fact]
  const common = { name: fact, label, hint, error: errorOf(errors, fact) }
  const value = answers.typed[fact]
  if (kind === 'number') return <Field {...common} value={value} inputmode="numeric" maxLength={3} width="short" />
  if (kind === 'commune' || kind === 'select')
    return (
      <Select
        {...common}
        options={
          kind === 'commune' ? communeOptions(communes) : values.map((one) => ({ value: one, label: option(one) }))
        }
        value={value}
        placeholder={simulatorWords[locale].choose}
      />
    )
  return <Radios {...common} options={values.map((one) => ({ value: one, label: option(one) }))} value={value} />
}

/** One question with its two ways on: an answer, or « je ne sais pas ». Sent by GET: the address holds it all. */
export const QuestionForm = (view: QuestionView): PageElement => {
  const locale = useLocale()
  const t = simulatorWords[locale]
  const { fact, answers, aidCount, left, errors = [] } = view
  const others = answerEntries(answers).filter(([one]) => one !== fact)
  const [previous] = others.at(-1) ?? []
  return (
    <div data-step>
      <ErrorSummary errors={errors.filter(({ field }) => field === fact)} />
      <Form action={questionPath} method="get" label={t.title}>
        {others.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="question" value={fact} />
        {aidCount === 0 ? null : <p class="count">{t.progress(others.length + 1, left)}</p>}
        <Ask {...view} />
        <p class="actions">
          <SubmitButton>{t.next}</SubmitButton>
          <SubmitButton kind="quiet" name="passer" value={unknownAnswer}>
            {t.dontKnow}
          </SubmitButton>
        </p>
        {aidCount === 0 ? null : <p class="hint">{t.counts(aidCount)}</p>}
      </Form>
      <ul class="jump">
        {previous === undefined ? null : (
          <li>
            <a href={editPath(answers, previous)}>{t.back}</a>
          </li>
        )}
        {others.length === 0 ? null : (
          <li>
            <a href={stepPath(simulationPath, answers)}>{t.resultNow}</a>
          </li>
        )}
      </ul>
      <p class="hint">{t.privacy}</p>
    </div>
  )
}

/** Beside a question: what the simulator is, and what it never does. */
export const QuestionAside = (): PageElement => {
  const t = simulatorWords[useLocale()]
  return (
    <Panel title={t.twoMinutes}>
      <p>{t.twoMinutesText}</p>
    </Panel>
  )
}

export const simulatorTrail = (locale: Locale): { label: string; path: string }[] => [
  { label: words[locale].nav, path: cataloguePath },
  { label: simulatorWords[locale].short, path: simulatorPath },
]

/** One screen, one question: rendered on request, since it depends on the answers so far. */
export const questionPage = (view: QuestionView, locale: Locale): PageSpec => {
  const t = simulatorWords[locale]
  return {
    path: stepPath(questionPath, view.answers),
    inputs: '',
    title: questionWords[locale][view.fact].label,
    description: t.description,
    inSitemap: false,
    breadcrumb: simulatorTrail(locale),
    headExtra: { islands: ['aids'] },
    render: () => (
      <>
        <PageHeader title={view.aidCount === 0 ? t.editTitle : t.title} />
        <PageBody aside={<QuestionAside />}>
          <QuestionForm {...view} />
        </PageBody>
      </>
    ),
  }
}
