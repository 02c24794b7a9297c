import { addSeconds, type Instant, type LocalDate, type Locale, localDateOf, localPath } from '@ancrage/kernel'
import { defineWords } from '@ancrage/site/locale.ts'
import type { TerritoryStore } from '@ancrage/store'
import { aidPath } from '../../aids/paths.ts'
import { aids } from '../../aids/queries.ts'
import { promotionPath } from '../../promotions/paths.ts'
import { promotions } from '../../promotions/queries.ts'
import { listPublished } from '../../published.ts'
import type { SiteContext } from '../../slice.ts'
import type { PersonalFeed, Registration } from '../contract.ts'
import { eventOfRegistration, type KeptRegistration, type LiveEvent, registrationsOfPerson } from '../store.ts'
import { endOf } from './describe-event.ts'
import { type InvitationContext, invitationEntry } from './make-invitation.ts'
import { mailDataOf } from './request-mail.ts'
import { type CalendarEntry, writeCalendar } from './write-calendar.ts'

const words = defineWords({
  fr: {
    name: (place: string) => `Mon agenda – ${place}`,
    waiting: (title: string) => `(liste d’attente) ${title}`,
    offered: (title: string) => `(à confirmer) ${title}`,
    deadline: (title: string) => `Date limite : ${title}`,
    starts: (title: string) => `Début : ${title}`,
    ends: (title: string) => `Fin : ${title}`,
    choice: (title: string) => `Choix de stage : ${title}`,
  },
  en: {
    name: (place: string) => `My diary – ${place}`,
    waiting: (title: string) => `(waiting list) ${title}`,
    offered: (title: string) => `(to be confirmed) ${title}`,
    deadline: (title: string) => `Deadline: ${title}`,
    starts: (title: string) => `Start: ${title}`,
    ends: (title: string) => `End: ${title}`,
    choice: (title: string) => `Placement choice: ${title}`,
  },
})

/** What is over for longer than this leaves the calendar. */
const keptSeconds = 90 * 86_400
const refreshHours = 6

export interface FeedContext {
  readonly store: TerritoryStore
  readonly site: SiteContext
  readonly feed: PersonalFeed
  /** The page of one registration. */
  readonly manageUrlOf: (registrationId: KeptRegistration['id'], event: LiveEvent['value']) => string
  readonly now: Instant
}

/** A whole day of the calendar: nothing to attend, something to know. */
const day = (
  { site: { chrome }, feed, now }: FeedContext,
  on: LocalDate,
  entry: { readonly uid: string; readonly version: number; readonly title: string; readonly path: string },
): CalendarEntry => {
  const url = `${chrome.baseUrl}${localPath(feed.locale, entry.path)}`
  return {
    uid: `${entry.uid}@${new URL(chrome.baseUrl).hostname}`,
    sequence: entry.version,
    stampedAt: now,
    startsAt: on,
    endsAt: on,
    title: entry.title,
    description: url,
    url,
    cancelled: false,
  }
}

const titled = (entry: CalendarEntry, state: Registration['state'], locale: Locale): CalendarEntry =>
  state === 'waiting' || state === 'offered' ? { ...entry, title: words[locale][state](entry.title) } : entry

/** The person’s own events: cancelled ones stay for a while and say so, since calendars keep what they have seen. */
const ownEvents = async (context: FeedContext): Promise<readonly CalendarEntry[]> => {
  const { store, site, feed, now } = context
  const mine = await registrationsOfPerson(store, feed.email)
  const entries = await Promise.all(
    mine.map(async (stored): Promise<CalendarEntry[]> => {
      const live = await eventOfRegistration(store, stored.value.eventId)
      if (!live || addSeconds(endOf(live.value, site.timeZone), keptSeconds) < now) return []
      const invitation: InvitationContext = {
        baseUrl: site.chrome.baseUrl,
        organizer: site.chrome.contact.name,
        timeZone: site.timeZone,
        manageUrl: context.manageUrlOf(stored.id, live.value),
        now,
      }
      const data = { ...mailDataOf(stored.id, stored.value, live), locale: feed.locale }
      const { state } = stored.value
      return [titled(invitationEntry(data, state === 'cancelled', invitation), state, feed.locale)]
    }),
  )
  return entries.flat()
}

const aidDeadlines = async (context: FeedContext): Promise<readonly CalendarEntry[]> => {
  const { locale } = context.feed
  return (await listPublished(context.store, aids)).flatMap(({ id, version, value }) =>
    value.deadlineOn === null
      ? []
      : [
          day(context, value.deadlineOn, {
            uid: `${id}-deadline`,
            version,
            title: words[locale].deadline((locale === 'en' && value.en?.title) || value.title),
            path: aidPath(value.slug),
          }),
        ],
  )
}

const semesterDates = async (context: FeedContext): Promise<readonly CalendarEntry[]> => {
  const { locale } = context.feed
  const say = words[locale]
  return (await listPublished(context.store, promotions)).flatMap(({ id, version, value }) => {
    const title = (locale === 'en' && value.en?.title) || value.title
    const path = promotionPath(value.slug)
    return [
      day(context, value.startsOn, { uid: `${id}-start`, version, title: say.starts(title), path }),
      day(context, value.endsOn, { uid: `${id}-end`, version, title: say.ends(title), path }),
      ...(value.choiceOn === null
        ? []
        : [day(context, value.choiceOn, { uid: `${id}-choice`, version, title: say.choice(title), path })]),
    ]
  })
}

/** Everything that one person’s calendar holds, as they chose it. */
export const gatherFeed = async (context: FeedContext): Promise<string> => {
  const { feed, site, now } = context
  const [own, deadlines, semesters] = await Promise.all([
    ownEvents(context),
    feed.contents.includes('aids') ? aidDeadlines(context) : [],
    feed.contents.includes('semesters') ? semesterDates(context) : [],
  ])
  const oldest = localDateOf(addSeconds(now, -keptSeconds), site.timeZone)
  const days = [...deadlines, ...semesters].filter(({ endsAt }) => endsAt >= oldest)
  return writeCalendar({
    method: 'PUBLISH',
    name: words[feed.locale].name(site.chrome.territory.name),
    refreshHours,
    entries: [...own, ...days],
  })
}
