/** @jsxImportSource hono/jsx */
import type { FormFields } from '@ancrage/http'
import type { Instant, Locale, Problem } from '@ancrage/kernel'
import {
  ButtonLink,
  Disclosure,
  Facts,
  Field,
  Form,
  formatDateTime,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  type SiteStatus,
  StatusBadge,
  SubmitButton,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Child } from 'hono/jsx'
import { FormProblem, type FormState, faultOf } from '../../public-forms/index.ts'
import type { Event, Registration, RegistrationState } from '../contract.ts'
import { answersInWords } from '../model.ts'
import { isOfferOpen } from '../operations/accept-offer.ts'
import { describePlace, describeWhen } from '../operations/describe-event.ts'
import { agendaPath, cancelPath, certificatePath, eventPath, managePath, personalAgendaPath } from '../paths.ts'
import { titleIn, words } from '../words.ts'
import { formWords } from './form-words.ts'
import { answersOfForm, QuestionFields } from './questions.tsx'
import { pageWords } from './words.ts'

export const doneActs = ['change', 'annule', 'accepte'] as const

export interface ManageProps {
  readonly registration: Registration
  readonly event: Event
  /** Place on the waiting list; 0 for people who do not wait. */
  readonly position: number
  readonly token: string
  readonly timeZone: string
  readonly now: Instant
  readonly locale: Locale
  /** What the person just did, confirmed on the spot. */
  readonly done?: (typeof doneActs)[number] | undefined
  readonly over: boolean
  readonly problem?: Problem | undefined
  readonly typed?: FormFields | undefined
  /** Seats left of limited answers, those of this person included. */
  readonly left?: ReadonlyMap<string, number> | undefined
}

const leadOf = ({ registration, position, event, timeZone, now, locale }: ManageProps): string => {
  const t = formWords[locale]
  const title = titleIn(event, locale)
  if (event.cancelled) return t.leadCancelledEvent(title)
  switch (registration.state) {
    case 'confirmed':
      return registration.checkedInAt === null ? t.leadConfirmed(title) : t.leadCame(title)
    case 'offered':
      return isOfferOpen(registration, now) && registration.offerEndsAt !== null
        ? t.leadOffered(title, formatDateTime(registration.offerEndsAt, timeZone, locale))
        : t.leadOfferOver(title)
    case 'waiting': {
      const next = event.offerHours > 0 ? t.waitingOffer(event.offerHours) : t.waitingDirect
      return `${t.leadWaiting(title, position)} ${next}`
    }
    case 'cancelled':
      return t.leadCancelled(title)
  }
}

const whereOf = ({ venue }: Event, state: RegistrationState, locale: Locale): Child => {
  if (venue.mode === 'on-site') return describePlace(venue, locale)
  return state === 'confirmed' ? <a href={venue.joinUrl}>{venue.joinUrl}</a> : words[locale].online
}

const Summary = ({ registration, event, timeZone, token }: ManageProps): PageElement => {
  const locale = useLocale()
  const t = useWords(formWords)
  const isConfirmed = registration.state === 'confirmed'
  return (
    <Panel title={t.yours}>
      <Facts
        items={[
          { term: t.when, value: describeWhen(event, timeZone, locale) },
          { term: t.where, value: whereOf(event, registration.state, locale) },
          { term: t.name, value: `${registration.firstName} ${registration.lastName}` },
          ...(event.guestsAllowed > 0
            ? [
                {
                  term: t.guestsTerm,
                  value: registration.guests === 0 ? t.none : useWords(words).people(registration.guests),
                },
              ]
            : []),
          ...answersInWords(event, registration.answers, locale).map(({ label, value }) => ({ term: label, value })),
          ...(isConfirmed
            ? [
                {
                  term: t.code,
                  value: <b class="code">{`${registration.code.slice(0, 4)} ${registration.code.slice(4)}`}</b>,
                  note: t.codeNote,
                },
              ]
            : []),
          { term: t.contact, value: <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a> },
        ]}
      />
      {isConfirmed && registration.checkedInAt === null ? (
        <p>
          <ButtonLink kind="quiet" href={`${managePath(token)}/agenda.ics`}>
            {t.calendar}
          </ButtonLink>
        </p>
      ) : null}
      <p>
        <a href={personalAgendaPath}>{t.myAgenda}</a>
      </p>
    </Panel>
  )
}

/** These forms are reached by a signed link: they need no ticket. */
const stateOf = (problem: Problem | undefined): FormState => ({ ticket: '', bits: 0, ...(problem ? { problem } : {}) })

const Refusal = ({ problem }: { problem: Problem | undefined }): PageElement => <FormProblem state={stateOf(problem)} />

const ChangeForm = (props: ManageProps): PageElement | null => {
  const { registration, event, token, problem, typed } = props
  const t = useWords(formWords)
  const state = stateOf(problem)
  if (event.guestsAllowed === 0 && event.questions.length === 0) return <Refusal problem={problem} />
  return (
    <>
      <h2>{t.change}</h2>
      <Refusal problem={problem} />
      <Form action={`${managePath(token)}/changement`} label={t.changeLabel}>
        {event.guestsAllowed > 0 ? (
          <Field
            name="guests"
            type="number"
            label={t.guests}
            hint={t.changeHint(event.guestsAllowed)}
            inputmode="numeric"
            min={0}
            max={event.guestsAllowed}
            width="short"
            value={typed?.text('guests') ?? registration.guests}
            error={faultOf(state, 'guests')}
          />
        ) : null}
        <QuestionFields
          event={event}
          answers={typed ? answersOfForm(typed) : registration.answers}
          errorOf={(field) => faultOf(state, field)}
          left={props.left}
        />
        <SubmitButton kind="quiet">{t.save}</SubmitButton>
      </Form>
    </>
  )
}

type LeavingState = 'confirmed' | 'offered' | 'waiting'

const leaveWords = (state: LeavingState, t: (typeof formWords)['fr']) =>
  ({
    confirmed: { summary: t.leave, text: t.leaveText, button: t.leaveButton, keep: t.keep },
    offered: { summary: t.decline, text: t.leaveText, button: t.declineButton, keep: t.backToRegistration },
    waiting: { summary: t.quit, text: t.quitText, button: t.quitButton, keep: t.keepRank },
  })[state]

const LeaveForm = ({ state, token }: { state: LeavingState; token: string }): PageElement => {
  const say = leaveWords(state, useWords(formWords))
  return (
    <Form action={cancelPath(token)} label={say.summary}>
      <SubmitButton kind="stop">{say.button}</SubmitButton>
    </Form>
  )
}

const Offer = ({ token }: { token: string }): PageElement => {
  const t = useWords(formWords)
  return (
    <>
      <Form action={`${managePath(token)}/acceptation`} label={t.acceptLabel}>
        <SubmitButton>{t.accept}</SubmitButton>
      </Form>
      <LeaveForm state="offered" token={token} />
    </>
  )
}

const statusOf: Readonly<Record<RegistrationState, SiteStatus>> = {
  confirmed: 'ouvert',
  offered: 'pas-encore-ouvert',
  waiting: 'complet',
  cancelled: 'annule',
}

/** What the person may still do, by state. */
const Acts = (props: ManageProps): PageElement | null => {
  const { registration, token, now } = props
  const { state } = registration
  const say = state === 'cancelled' ? undefined : leaveWords(state, useWords(formWords))
  if (state === 'cancelled' || !say) return null
  if (state === 'offered')
    return isOfferOpen(registration, now) ? (
      <>
        <Offer token={token} />
        <ChangeForm {...props} />
      </>
    ) : (
      <LeaveForm state={state} token={token} />
    )
  return (
    <>
      <ChangeForm {...props} />
      <Disclosure summary={say.summary}>
        <p>{say.text}</p>
        <LeaveForm state={state} token={token} />
      </Disclosure>
    </>
  )
}

const ManagePage = (props: ManageProps): PageElement => {
  const { registration, event, done, over, token } = props
  const locale = useLocale()
  const t = useWords(formWords)
  const pages = useWords(pageWords)
  const { state } = registration
  const active = state !== 'cancelled' && registration.checkedInAt === null && !over && !event.cancelled
  return (
    <>
      <PageHeader eyebrow={titleIn(event, locale)} title={t.headings[state]} lead={leadOf(props)}>
        <p class="badges">
          <StatusBadge status={statusOf[state]} label={useWords(words).states[state]} />
        </p>
      </PageHeader>
      <PageBody aside={<Summary {...props} />} asideFirst>
        {done && !props.problem ? (
          <Notice tone="ok" role="status">
            <p>{t.done[done]}</p>
          </Notice>
        ) : null}
        {active ? <Acts {...props} /> : null}
        {registration.checkedInAt === null ? null : (
          <p>
            <ButtonLink href={certificatePath(token)}>{t.certificateLink}</ButtonLink>
          </p>
        )}
        <p>{t.keepPage}</p>
        {active ? null : (
          <p>
            <a href={eventPath(event.slug)}>{pages.backToEvent}</a> · <a href={agendaPath}>{pages.otherEvents}</a>
          </p>
        )}
      </PageBody>
    </>
  )
}

const breadcrumbOf = (event: Event, locale: Locale) => [
  { label: words[locale].events, path: agendaPath },
  { label: titleIn(event, locale), path: eventPath(event.slug) },
]

/** The page of one registration: never part of a release, never in a search engine. */
export const managePage = (props: ManageProps): PageSpec => ({
  path: managePath(props.token),
  inputs: '',
  title: formWords[props.locale].headings[props.registration.state],
  description: formWords[props.locale].manageDescription,
  inSitemap: false,
  breadcrumb: breadcrumbOf(props.event, props.locale),
  render: () => <ManagePage {...props} />,
})

export interface LeaveProps {
  readonly event: Event
  readonly state: LeavingState
  readonly token: string
  readonly timeZone: string
  readonly locale: Locale
  readonly problem?: Problem | undefined
}

const LeavePage = ({ event, state, token, timeZone, problem }: LeaveProps): PageElement => {
  const locale = useLocale()
  const say = leaveWords(state, useWords(formWords))
  return (
    <>
      <PageHeader eyebrow={titleIn(event, locale)} title={say.summary} lead={describeWhen(event, timeZone, locale)} />
      <PageBody>
        <Refusal problem={problem} />
        <p>{say.text}</p>
        <LeaveForm state={state} token={token} />
        <p>
          <a href={managePath(token)}>{say.keep}</a>
        </p>
      </PageBody>
    </>
  )
}

/** Where the mail’s own link to give a seat back leads: one button, since a mailbox may open links by itself. */
export const leavePage = (props: LeaveProps): PageSpec => ({
  path: cancelPath(props.token),
  inputs: '',
  title: leaveWords(props.state, formWords[props.locale]).summary,
  description: formWords[props.locale].manageDescription,
  inSitemap: false,
  breadcrumb: breadcrumbOf(props.event, props.locale),
  render: () => <LeavePage {...props} />,
})
