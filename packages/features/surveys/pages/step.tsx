/** @jsxImportSource hono/jsx */
import type { Problem } from '@ancrage/kernel'
import {
  ButtonLink,
  Checkboxes,
  Facts,
  Form,
  formatDate,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Radios,
  SubmitButton,
  TextArea,
} from '@ancrage/site'
import { type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Answer, Question, Survey } from '../contract.ts'
import { optionsOf } from '../model.ts'
import { answerPath, listPath, surveyPath } from '../paths.ts'
import { words } from '../words.ts'
import { saidBy } from './survey.tsx'

export interface AnswerPageProps {
  readonly survey: Survey
  readonly answer: Answer
  readonly token: string
  /** From 1; one more than there are questions is the recap. */
  readonly step: number
  readonly open: boolean
  readonly problem?: Problem | undefined
}

const stepAddress = (token: string, step: number): string => `${answerPath(token)}?etape=${step}`

const labelOf = (question: Question, locale: Locale): string =>
  (locale === 'en' && question.en?.label) || question.label

const optionLabels = (
  question: Question,
  locale: Locale,
): readonly { readonly value: string; readonly label: string }[] => {
  const t = words[locale]
  const hints = new Map([
    ['1', t.notes.first],
    ['5', t.notes.last],
  ])
  return optionsOf(question).map(({ key, label, en }) => {
    const said = (locale === 'en' && en) || label
    const hint = question.kind === 'scale' ? hints.get(key) : undefined
    return { value: key, label: hint ? `${said} – ${hint}` : said }
  })
}

const QuestionField = ({
  question,
  values,
}: {
  readonly question: Question
  readonly values: readonly string[]
}): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const hint = (locale === 'en' && question.en?.hint) || question.hint
  const common = { name: 'values', label: labelOf(question, locale), optional: true } as const
  switch (question.kind) {
    case 'choice':
    case 'scale':
      return <Radios {...common} hint={hint || t.choose} options={optionLabels(question, locale)} value={values[0]} />
    case 'choices':
      return (
        <Checkboxes
          {...common}
          hint={hint || t.chooseSeveral}
          options={optionLabels(question, locale)}
          values={values}
        />
      )
    case 'text':
      return (
        <TextArea {...common} hint={[hint, t.noHealth].filter(Boolean).join(' ')} maxLength={1000} value={values[0]} />
      )
  }
}

const Step = ({ survey, answer, token, step }: AnswerPageProps): PageElement | null => {
  const t = useWords(words)
  const question = survey.questions[step - 1]
  if (!question) return null
  return (
    <>
      <p class="eyebrow">{t.step(step, survey.questions.length)}</p>
      <Form action={`${answerPath(token)}/reponse`} label={t.step(step, survey.questions.length)}>
        <input type="hidden" name="step" value={String(step)} />
        <QuestionField question={question} values={answer.answers[question.key] ?? []} />
        <SubmitButton>{t.next}</SubmitButton>
      </Form>
      <p>
        {step > 1 ? (
          <>
            <a href={stepAddress(token, step - 1)}>{t.previous}</a> ·{' '}
          </>
        ) : null}
        <a href={stepAddress(token, step + 1)}>{t.skip}</a>
      </p>
      <p>{t.private}</p>
    </>
  )
}

const valueText = (question: Question, values: readonly string[], locale: Locale): string => {
  if (question.kind === 'text') return values[0] ?? ''
  const labels = new Map(optionLabels(question, locale).map(({ value, label }) => [value, label]))
  return values.map((value) => labels.get(value) ?? value).join(', ')
}

const Recap = ({ survey, answer, token, open }: AnswerPageProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <>
      <h2>{answer.state === 'sent' ? t.again : t.recap}</h2>
      <p>{answer.state === 'sent' ? t.recapChanged : t.recapLead}</p>
      <Facts
        items={survey.questions.map((question, at) => {
          const values = answer.answers[question.key] ?? []
          const label = labelOf(question, locale)
          return {
            term: label,
            value: values.length > 0 ? valueText(question, values, locale) : t.unanswered,
            note: open ? (
              <a href={stepAddress(token, at + 1)}>
                {t.change}
                <span class="hidden"> : {label}</span>
              </a>
            ) : undefined,
          }
        })}
      />
      {answer.state === 'sent' || !open ? null : (
        <Form action={`${answerPath(token)}/envoi`} label={t.send}>
          <SubmitButton>{t.send}</SubmitButton>
        </Form>
      )}
      <p>
        <ButtonLink kind="quiet" href={surveyPath(survey.slug)}>
          {t.backToSurvey}
        </ButtonLink>
      </p>
    </>
  )
}

const AnswerPage = (props: AnswerPageProps): PageElement => {
  const { survey, answer, step, open, problem } = props
  const t = useWords(words)
  const locale = useLocale()
  const said = saidBy(survey, locale)
  const onRecap = step > survey.questions.length || !open
  const thanked = answer.state === 'sent' && onRecap
  return (
    <>
      <PageHeader
        eyebrow={t.title}
        title={thanked ? t.thanks : said.title}
        lead={thanked && open ? t.thanksLead(formatDate(survey.closesOn, undefined, locale)) : undefined}
      />
      <PageBody>
        {problem ? (
          <Notice tone="stop" role="alert" title={problem.kind.title[locale]}>
            <p>{problem.detail}</p>
          </Notice>
        ) : null}
        {open ? null : (
          <Notice title={t.over}>
            <p>{t.resultsWhen}</p>
          </Notice>
        )}
        {onRecap ? <Recap {...props} /> : <Step {...props} />}
      </PageBody>
    </>
  )
}

/** One question at a time, then the recap: never part of a release, never in a search engine. */
export const answerPage = (props: AnswerPageProps, locale: Locale): PageSpec => {
  const t = words[locale]
  const { survey, step, token } = props
  const { title } = saidBy(survey, locale)
  const isQuestion = props.open && step <= survey.questions.length
  return {
    path: answerPath(token),
    inputs: '',
    title: isQuestion ? `${t.step(step, survey.questions.length)} : ${title}` : `${t.recap} : ${title}`,
    description: t.private,
    inSitemap: false,
    breadcrumb: [
      { label: t.title, path: listPath },
      { label: title, path: surveyPath(survey.slug) },
    ],
    render: () => <AnswerPage {...props} />,
  }
}

/** Why nobody can begin: said to whoever sends the form of a page that has grown old. */
export const refusalPage = (survey: Survey, problem: Problem, locale: Locale): PageSpec => {
  const t = words[locale]
  const { title } = saidBy(survey, locale)
  return {
    path: surveyPath(survey.slug),
    inputs: '',
    title: `${t.over} : ${title}`,
    description: t.resultsWhen,
    inSitemap: false,
    breadcrumb: [{ label: t.title, path: listPath }],
    render: () => (
      <>
        <PageHeader eyebrow={title} title={problem.kind.title[locale]} lead={problem.detail} />
        <PageBody>
          <p>
            <a href={surveyPath(survey.slug)}>{t.backToSurvey}</a>
          </p>
        </PageBody>
      </>
    ),
  }
}
