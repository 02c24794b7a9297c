/** @jsxImportSource hono/jsx */
import type { FormFields } from '@ancrage/http'
import { isSemesterCode, type Problem } from '@ancrage/kernel'
import {
  Checkbox,
  Facts,
  Form,
  formatDate,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  Select,
  SubmitButton,
  TextArea,
} from '@ancrage/site'
import { type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { declineReasons, type Request } from '../contract.ts'
import { actsOf } from '../model.ts'
import { answerPath, spaceDoorPath } from '../paths.ts'
import { semesterName } from '../words/semester.ts'
import { words } from '../words.ts'
import { Written } from './follow.tsx'

export interface AnswerProps {
  readonly request: Request
  readonly token: string
  readonly timeZone: string
  /** What the link of the mail already said: only that half of the page is shown. */
  readonly choice?: 'accept' | 'decline' | undefined
  readonly typed?: FormFields | undefined
  readonly problem?: Problem | undefined
}

const RequestFacts = ({ request, timeZone }: Pick<AnswerProps, 'request' | 'timeZone'>): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const { from, recipient, semester, topic } = request
  const askers: Readonly<Record<string, string>> = t.askers
  return (
    <Panel title={t.answer.who}>
      <Facts
        items={[
          ...(from ? [{ term: t.answer.who, value: `${from.firstName} ${from.lastName}`, note: askers[topic] }] : []),
          ...(recipient && recipient.label !== '' ? [{ term: t.answer.about, value: recipient.label }] : []),
          ...(isSemesterCode(semester) ? [{ term: t.answer.when, value: semesterName(semester, locale) }] : []),
          ...(from
            ? [
                {
                  term: t.answer.reach,
                  value: <a href={`mailto:${from.email}`}>{from.email}</a>,
                  ...(from.phone === '' ? {} : { note: from.phone }),
                },
              ]
            : []),
          { term: t.answer.received, value: formatDate(request.sentAt, timeZone, locale) },
        ]}
      />
    </Panel>
  )
}

const AcceptForm = ({ token, typed }: Pick<AnswerProps, 'token' | 'typed'>): PageElement => {
  const t = useWords(words).answer
  return (
    <>
      <h2>{t.yes}</h2>
      <p>{t.yesText}</p>
      <Form action={answerPath(token)} label={t.yes}>
        <input type="hidden" name="choice" value="accept" />
        <TextArea name="text" label={t.yesWord} optional rows={3} maxLength={2000} value={typed?.text('text')} />
        <Checkbox name="share" label={t.share} optional checked={typed?.checked('share') ?? false} />
        <SubmitButton>{t.yesButton}</SubmitButton>
      </Form>
    </>
  )
}

const DeclineForm = ({ token, typed }: Pick<AnswerProps, 'token' | 'typed'>): PageElement => {
  const t = useWords(words).answer
  return (
    <>
      <h2>{t.no}</h2>
      <p>{t.noText}</p>
      <Form action={answerPath(token)} label={t.no}>
        <input type="hidden" name="choice" value="decline" />
        <Select
          name="reason"
          label={t.reason}
          options={Object.keys(declineReasons).map((value) => ({
            value,
            label: Object.entries(t.reasons).find(([key]) => key === value)?.[1] ?? value,
          }))}
          value={typed?.text('reason') ?? 'full'}
        />
        <TextArea name="words" label={t.noWord} optional rows={3} maxLength={2000} value={typed?.text('words')} />
        <SubmitButton kind="quiet">{t.noButton}</SubmitButton>
      </Form>
    </>
  )
}

const Done = ({ request }: Pick<AnswerProps, 'request'>): PageElement | null => {
  const t = useWords(words).answer.done
  const { state } = request
  if (state === 'waiting' || state === 'reminded' || state === 'reminded-twice') return null
  return (
    <Notice tone={state === 'closed' ? 'info' : 'ok'} role="status">
      <p>{t[state]}</p>
    </Notice>
  )
}

const AnswerPage = (props: AnswerProps): PageElement => {
  const { request, timeZone, choice, problem } = props
  const t = useWords(words).answer
  const locale = useLocale()
  const canAnswer = actsOf(request.state, 'holder').includes('accept')
  const name = request.from ? `${request.from.firstName} ${request.from.lastName}` : ''
  return (
    <>
      <PageHeader title={t.title} lead={name === '' ? undefined : t.lead(name)} />
      <PageBody aside={<RequestFacts request={request} timeZone={timeZone} />}>
        {problem ? (
          <Notice tone="stop" role="alert" title={problem.kind.title[locale]}>
            <p>{problem.detail}</p>
          </Notice>
        ) : null}
        <Done request={request} />
        {request.message === '' ? null : (
          <>
            <h2>{t.said}</h2>
            <Written text={request.message} />
          </>
        )}
        {canAnswer && choice !== 'decline' ? <AcceptForm {...props} /> : null}
        {canAnswer && choice !== 'accept' ? <DeclineForm {...props} /> : null}
        <p>
          <a href={spaceDoorPath}>{t.space}</a>
        </p>
      </PageBody>
    </>
  )
}

/** What the link of a mail opens: it shows the request, and changes nothing before its button. */
export const answerPage = (locale: Locale, props: AnswerProps): PageSpec => ({
  path: answerPath(props.token),
  inputs: '',
  title: words[locale].answer.title,
  description: words[locale].answer.description,
  inSitemap: false,
  render: () => <AnswerPage {...props} />,
})
