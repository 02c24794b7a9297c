/** @jsxImportSource hono/jsx */
import {
  Actions,
  Badge,
  ButtonLink,
  Disclosure,
  Facts,
  Form,
  formatDate,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  SubmitButton,
  type Tone,
} from '@ancrage/site'
import { type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Request, RequestState } from '../contract.ts'
import { mailWords } from '../mail/words.ts'
import { actsOf } from '../model.ts'
import { contactPath, followPath } from '../paths.ts'
import { words } from '../words.ts'

export const toneOf: Readonly<Record<RequestState, Tone>> = {
  waiting: 'info',
  reminded: 'info',
  'reminded-twice': 'warn',
  accepted: 'ok',
  declined: 'stop',
  answered: 'ok',
  closed: 'neutral',
  withdrawn: 'neutral',
}

export interface FollowProps {
  readonly request: Request
  readonly token: string
  readonly timeZone: string
}

/** What somebody wrote, as they wrote it: its lines are kept. */
export const Written = ({ text }: { readonly text: string }): PageElement => (
  <blockquote>
    {text.split('\n').map((line) => (
      <p>{line}</p>
    ))}
  </blockquote>
)

const answerText = (request: Request, locale: Locale): readonly string[] => {
  const { answer, state } = request
  if (!answer) return []
  const t = mailWords[locale].answered
  const opening =
    state === 'declined' ? [t.declined[answer.reason ?? 'none']] : state === 'accepted' ? [t.accepted] : []
  return [...opening, ...(answer.text === '' ? [] : [answer.text])]
}

const FollowPage = ({ request, token, timeZone }: FollowProps): PageElement => {
  const t = useWords(words).follow
  const locale = useLocale()
  const { recipient, state } = request
  const answer = answerText(request, locale)
  const facts = [
    { term: t.to, value: recipient && recipient.label !== '' ? recipient.label : t.team },
    { term: t.sent, value: formatDate(request.sentAt, timeZone, locale) },
  ]
  return (
    <>
      <PageHeader title={t.title} lead={t.leads[state]}>
        <p class="badges">
          <Badge tone={toneOf[state]}>{t.states[state]}</Badge>
        </p>
      </PageHeader>
      <PageBody
        aside={
          <Panel title={t.title}>
            <Facts items={facts} />
          </Panel>
        }
      >
        {answer.length > 0 ? (
          <>
            <h2>{t.answer}</h2>
            {answer.map((text) => (
              <Written text={text} />
            ))}
          </>
        ) : null}
        {request.message === '' ? null : (
          <>
            <h2>{t.message}</h2>
            <Written text={request.message} />
          </>
        )}
        {state === 'closed' || state === 'declined' ? (
          <Actions>
            <ButtonLink href={contactPath}>{t.team2}</ButtonLink>
          </Actions>
        ) : null}
        {actsOf(state, 'author').includes('withdraw') ? (
          <Disclosure summary={t.withdraw}>
            <p>{t.withdrawText}</p>
            <Form action={`${followPath(token)}/retrait`} label={t.withdraw}>
              <SubmitButton kind="stop">{t.withdrawButton}</SubmitButton>
            </Form>
          </Disclosure>
        ) : null}
      </PageBody>
    </>
  )
}

/** Where a request stands, for who wrote it. */
export const followPage = (locale: Locale, props: FollowProps): PageSpec => ({
  path: followPath(props.token),
  inputs: '',
  title: words[locale].follow.title,
  description: words[locale].follow.description,
  inSitemap: false,
  render: () => <FollowPage {...props} />,
})
