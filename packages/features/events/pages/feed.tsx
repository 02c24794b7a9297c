/** @jsxImportSource hono/jsx */
import type { Locale } from '@ancrage/kernel'
import {
  Actions,
  ButtonLink,
  Checkboxes,
  Disclosure,
  Field,
  Form,
  formatDate,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  SubmitButton,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { FormGuard, FormProblem, type FormState, type FormView, faultOf, typedText } from '../../public-forms/index.ts'
import type { PersonalFeed } from '../contract.ts'
import { agendaPath, feedPath, personalAgendaPath } from '../paths.ts'
import { words } from '../words.ts'
import { feedWords } from './feed-words.ts'

const RequestPage = ({ action, state }: { action: string; state: FormState }): PageElement => {
  const t = useWords(feedWords)
  return (
    <>
      <PageHeader eyebrow={useWords(words).events} title={t.title} lead={t.lead} />
      <PageBody>
        <p>{t.how}</p>
        <FormProblem state={state} />
        <Form action={action} label={t.form}>
          <Field
            name="email"
            type="email"
            label={t.email}
            autocomplete="email"
            maxLength={254}
            value={typedText(state, 'email')}
            error={faultOf(state, 'email')}
          />
          <FormGuard state={state} />
          <SubmitButton>{t.submit}</SubmitButton>
        </Form>
      </PageBody>
    </>
  )
}

const breadcrumb = (locale: Locale) => [{ label: words[locale].events, path: agendaPath }]

/** The form that asks for one’s own calendar. */
export const feedRequestPage = ({ action, state, locale }: FormView<unknown, unknown>): PageSpec => ({
  path: `${personalAgendaPath}/`,
  inputs: '',
  title: feedWords[locale].title,
  description: feedWords[locale].description,
  inSitemap: false,
  breadcrumb: breadcrumb(locale),
  render: () => <RequestPage action={action} state={state} />,
})

export const feedDone = ['choix', 'adresse'] as const

export interface FeedPageProps {
  readonly feed: PersonalFeed
  readonly token: string
  readonly baseUrl: string
  readonly timeZone: string
  readonly locale: Locale
  readonly done?: (typeof feedDone)[number] | undefined
}

const Subscribe = ({ address }: { address: string }): PageElement => {
  const t = useWords(feedWords)
  return (
    <>
      <h2>{t.address}</h2>
      <p>
        <code class="address">{address}</code>
      </p>
      <p>{t.addressHint}</p>
      <Actions>
        <ButtonLink href={address.replace(/^https?:/, 'webcal:')}>{t.open}</ButtonLink>
        <ButtonLink kind="quiet" href={address}>
          {t.download}
        </ButtonLink>
      </Actions>
      <h3>{t.phone}</h3>
      <p>{t.phoneText}</p>
      <h3>{t.google}</h3>
      <p>{t.googleText}</p>
      <h3>{t.outlook}</h3>
      <p>{t.outlookText}</p>
    </>
  )
}

const FeedPage = ({ feed, token, baseUrl, timeZone, done }: FeedPageProps): PageElement => {
  const locale = useLocale()
  const t = useWords(feedWords)
  const path = feedPath(token)
  return (
    <>
      <PageHeader eyebrow={useWords(words).events} title={t.title} lead={t.pageLead(feed.email)} />
      <PageBody>
        {done ? (
          <Notice tone="ok" role="status">
            <p>{t.done[done]}</p>
          </Notice>
        ) : null}
        <Subscribe address={`${baseUrl}${path}/agenda.ics`} />
        <p>{t.until(formatDate(feed.expiresAt, timeZone, locale))}</p>
        <h2>{t.contents}</h2>
        <Form action={`${path}/contenu`} label={t.contents}>
          <Checkboxes
            name="contents"
            label={t.more}
            hint={t.always}
            options={Object.entries(t.choices).map(([value, label]) => ({ value, label }))}
            values={feed.contents}
          />
          <SubmitButton kind="quiet">{t.save}</SubmitButton>
        </Form>
        <Disclosure summary={t.change}>
          <p>{t.changeText}</p>
          <Form action={`${path}/adresse`} label={t.change}>
            <SubmitButton kind="quiet">{t.changeButton}</SubmitButton>
          </Form>
        </Disclosure>
        <Disclosure summary={t.stop}>
          <p>{t.stopText}</p>
          <Form action={`${path}/arret`} label={t.stop}>
            <SubmitButton kind="stop">{t.stopButton}</SubmitButton>
          </Form>
        </Disclosure>
      </PageBody>
    </>
  )
}

/** The page of one calendar: its address, what it holds, how to stop it. */
export const feedPage = (props: FeedPageProps): PageSpec => ({
  path: feedPath(props.token),
  inputs: '',
  title: feedWords[props.locale].title,
  description: feedWords[props.locale].description,
  inSitemap: false,
  breadcrumb: breadcrumb(props.locale),
  render: () => <FeedPage {...props} />,
})

const StoppedPage = (): PageElement => {
  const t = useWords(feedWords)
  return (
    <>
      <PageHeader eyebrow={useWords(words).events} title={t.stopped} lead={t.stoppedLead} />
      <PageBody>
        <p>
          <a href={personalAgendaPath}>{t.again}</a>
        </p>
      </PageBody>
    </>
  )
}

export const feedStoppedPage = (locale: Locale): PageSpec => ({
  path: `${personalAgendaPath}/`,
  inputs: '',
  title: feedWords[locale].stopped,
  description: feedWords[locale].stoppedLead,
  inSitemap: false,
  breadcrumb: breadcrumb(locale),
  render: () => <StoppedPage />,
})
