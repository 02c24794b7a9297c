/** @jsxImportSource hono/jsx */
import { type Instant, type Locale, localDateOf } from '@ancrage/kernel'
import {
  Actions,
  Badge,
  Badges,
  ButtonLink,
  DateBadge,
  type Fact,
  Facts,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  Section,
  StatusBadge,
  Steps,
} from '@ancrage/site'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Album } from '../../media/queries.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import { RecordLinks } from '../../record-links.tsx'
import type { Event } from '../contract.ts'
import { type AgendaEntry, isPast } from '../model/agenda.ts'
import { registrationWindow } from '../model.ts'
import { describeAddress, describeMoment, describeWhen, startOf } from '../operations/describe-event.ts'
import { agendaPath, eventCalendarPath, signUpPath } from '../paths.ts'
import { titleIn, words } from '../words.ts'
import { RecapPart } from './recap.tsx'
import { pageWords } from './words.ts'

export interface EventPageProps {
  readonly entry: AgendaEntry
  readonly timeZone: string
  readonly now: Instant
  /** The pictures that may be shown. */
  readonly album: Album
}

/** What matters before the event only: seats, guests, who is invited, until when. */
const joiningFacts = (event: Event, timeZone: string, locale: Locale): readonly Fact[] => {
  const t = pageWords[locale]
  const tables = words[locale]
  const quotas = event.quotas.map(({ category, seats }) => t.quota(tables.categories[category], seats))
  return [
    ...(event.audiences.length > 0
      ? [{ term: t.audience, value: event.audiences.map((one) => tables.categories[one]).join(', ') }]
      : []),
    {
      term: t.seats,
      value: tables.seats(event.capacity),
      ...(quotas.length > 0 ? { note: quotas.join(' · ') } : {}),
    },
    { term: t.guests, value: event.guestsAllowed === 0 ? t.alone : t.guestsAtMost(event.guestsAllowed) },
    { term: t.registration, value: t.until(describeMoment(event.registrationClosesAt, timeZone, locale)) },
  ]
}

const Practical = (props: { event: Event; timeZone: string; over: boolean }): PageElement => {
  const { event, timeZone, over } = props
  const locale = useLocale()
  const t = useWords(pageWords)
  return (
    <Panel title={t.practical}>
      <Facts
        items={[
          { term: t.when, value: describeWhen(event, timeZone, locale) },
          event.venue.mode === 'online'
            ? { term: t.place, value: words[locale].online, ...(over ? {} : { note: t.linkForRegistered }) }
            : { term: t.place, value: event.venue.place, note: describeAddress(event.venue) },
          ...(over ? [] : joiningFacts(event, timeZone, locale)),
          { term: t.contact, value: <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a> },
        ]}
      />
    </Panel>
  )
}

const NoForm = ({ title, children }: { title: string; children: string }): PageElement => (
  <Notice title={title}>
    <p>{children}</p>
  </Notice>
)

/** The way to the form while people may sign up, else why not. A page made before the opening leads there too. */
const SignUp = ({ entry, timeZone, now }: Omit<EventPageProps, 'album'>): PageElement => {
  const { value: event, id } = entry
  const locale = useLocale()
  const t = useWords(pageWords)
  switch (registrationWindow(event, timeZone, now)) {
    case 'cancelled':
      return <NoForm title={t.eventCancelled}>{t.eventCancelledText}</NoForm>
    case 'closed':
      return (
        <NoForm title={t.closed}>{t.closedText(describeMoment(event.registrationClosesAt, timeZone, locale))}</NoForm>
      )
    case 'not-yet':
      return (
        <Notice title={t.soon}>
          <p>
            {t.opensOn(describeMoment(event.registrationOpensAt, timeZone, locale))}{' '}
            <a href={signUpPath(id)}>{t.signUpPage}</a>.
          </p>
        </Notice>
      )
    case 'open':
      return (
        <>
          <p>{event.offerHours > 0 ? t.fullOfferText(event.offerHours) : t.fullText}</p>
          <p>
            <ButtonLink href={signUpPath(id)}>{t.signUp}</ButtonLink>
          </p>
        </>
      )
  }
}

const NextSteps = ({ event }: { event: Event }): PageElement => {
  const t = useWords(pageWords)
  return (
    <Panel title={t.next}>
      <Steps
        items={[
          { title: t.mailStep, text: t.mailStepText },
          { title: t.changeStep, text: event.guestsAllowed > 0 ? t.changeStepGuests : t.changeStepText },
          event.venue.mode === 'online'
            ? { title: t.onlineStep, text: t.onlineStepText }
            : { title: t.codeStep, text: t.codeStepText },
        ]}
      />
    </Panel>
  )
}

export const EventPage = ({ entry, timeZone, now, album }: EventPageProps): PageElement => {
  const { value: event } = entry
  const locale = useLocale()
  const t = useWords(pageWords)
  const tables = useWords(words)
  const { value: told, lang } = inLocale(event, locale)
  const over = isPast(event, localDateOf(now, timeZone))
  const window = registrationWindow(event, timeZone, now)
  return (
    <>
      <PageHeader
        eyebrow={tables.kinds[event.kind]}
        title={titleIn(event, locale)}
        lead={<span lang={lang}>{told.summary}</span>}
      >
        <DateBadge on={startOf(event, timeZone)} timeZone={timeZone} announced={!over} />
        <Badges>
          {event.cancelled ? <StatusBadge status="annule" /> : over ? <StatusBadge status="passe" /> : null}
          <Badge tone="info">{event.venue.mode === 'online' ? tables.online : event.venue.commune.name}</Badge>
        </Badges>
        {over ? null : (
          <Actions>
            {window === 'open' ? <ButtonLink href={signUpPath(entry.id)}>{t.signUp}</ButtonLink> : null}
            <ButtonLink kind="quiet" href={eventCalendarPath(event.slug)}>
              {t.addToCalendar}
            </ButtonLink>
          </Actions>
        )}
      </PageHeader>
      <PageBody aside={<Practical event={event} timeZone={timeZone} over={over} />}>
        <Paragraphs text={told.description} lang={lang} />
        {over ? (
          <>
            <RecapPart event={event} album={album} />
            <Notice title={t.over}>
              <p>
                {t.overText} <a href={agendaPath}>{t.seeNext}</a>
              </p>
            </Notice>
          </>
        ) : null}
        <RecordLinks id={entry.id} />
      </PageBody>
      {over ? null : (
        <Section title={t.signUp} id="inscription" tone="tint">
          <div class="split">
            <div class="prose">
              <SignUp entry={entry} timeZone={timeZone} now={now} />
            </div>
            <aside class="aside">
              <NextSteps event={event} />
            </aside>
          </div>
        </Section>
      )}
    </>
  )
}
