/** @jsxImportSource hono/jsx */
import { instantOf, type LocalDate } from '@ancrage/kernel'
import { type FeedLink, type FileSpec, formatDate, type PageSpec, rssFile } from '@ancrage/site'
import type { ListQuery } from '../list-query.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import { type Event, eventKinds } from './contract.ts'
import { type AgendaEntry, agendaOn, isPast } from './model/agenda.ts'
import { registrationWindow } from './model.ts'
import { describePlace, describeTown, endOf, startOf } from './operations/describe-event.ts'
import { type CalendarEntry, writeCalendar } from './operations/write-calendar.ts'
import { EventPage, eventCalendarPath, eventJsonLd, SignUpPage, type SignUpPageProps } from './pages/detail.tsx'
import { AgendaPage, calendarPath } from './pages/list.tsx'
import { signUpPath } from './pages/sign-up-form.tsx'
import { agendaPath, eventPath } from './paths.ts'
import { events } from './store.ts'

const refreshHours = 6
const noQuery: ListQuery = { q: '', facets: {}, sort: '' }
const title = 'Événements'

const rssPath = '/evenements/rss.xml'
const feeds = (place: string): readonly FeedLink[] => [
  { type: 'text/calendar', title: `Agenda – ${place}`, href: calendarPath },
  { type: 'application/rss+xml', title: `Événements – ${place}`, href: rssPath },
]

/** The agenda filtered by the server: never part of a release. */
export const searchPage = (
  entries: readonly AgendaEntry[],
  query: ListQuery,
  today: LocalDate,
  timeZone: string,
): PageSpec => ({
  path: agendaPath,
  inputs: '',
  title,
  description: 'Recherche dans l’agenda.',
  inSitemap: false,
  render: () => <AgendaPage entries={entries} query={query} today={today} timeZone={timeZone} />,
})

/** The form of one event, served when it is asked for: never part of a release. */
export const signUpPage = (props: SignUpPageProps): PageSpec => ({
  path: signUpPath(props.eventId),
  inputs: '',
  title: `Inscription : ${props.event.title}`,
  description: 'Inscription à un événement.',
  inSitemap: false,
  breadcrumb: [
    { label: title, path: agendaPath },
    { label: props.event.title, path: eventPath(props.event.slug) },
  ],
  render: () => <SignUpPage {...props} />,
})

/** An event as the public calendar shows it; the link of an online one stays with registered people. */
const calendarEntry = (entry: AgendaEntry, { chrome, timeZone, now }: Snapshot): CalendarEntry => {
  const { value: event } = entry
  const url = `${chrome.baseUrl}${eventPath(event.slug)}`
  return {
    uid: `${entry.id}@${new URL(chrome.baseUrl).hostname}`,
    sequence: entry.version,
    stampedAt: now,
    startsAt: startOf(event, timeZone),
    endsAt: endOf(event, timeZone),
    title: event.title,
    description: `${event.summary}\n\nS’inscrire : ${url}#inscription`,
    place: describePlace(event.venue),
    ...(event.venue.mode === 'on-site' ? { location: event.venue.location } : {}),
    url,
    cancelled: event.cancelled,
    organizer: { name: chrome.legal.publisher.name, email: event.contactEmail },
  }
}

const descriptionOf = (event: Event, timeZone: string): string =>
  `${eventKinds[event.kind]} le ${formatDate(startOf(event, timeZone), timeZone)}, ${describeTown(event.venue)}. ${event.summary}`

const filesOf = (snapshot: Snapshot, entries: readonly AgendaEntry[]): readonly FileSpec[] => {
  const contentType = 'text/calendar; charset=utf-8'
  const name = `Agenda – ${snapshot.chrome.territory.name}`
  const all: FileSpec = {
    path: calendarPath,
    contentType,
    inputs: entries.map(({ id, version }) => `${id}.${version}`).join(' '),
    render: () =>
      writeCalendar({
        method: 'PUBLISH',
        name,
        refreshHours,
        entries: entries.map((entry) => calendarEntry(entry, snapshot)),
      }),
  }
  const each = entries.map(
    (entry): FileSpec => ({
      path: eventCalendarPath(entry.value.slug),
      contentType,
      inputs: `${entry.id}.${entry.version}`,
      render: () => writeCalendar({ method: 'PUBLISH', entries: [calendarEntry(entry, snapshot)] }),
    }),
  )
  const { baseUrl } = snapshot.chrome
  const rss = rssFile(rssPath, all.inputs, {
    title: `Événements – ${snapshot.chrome.territory.name}`,
    description: 'Les rendez-vous annoncés, les derniers annoncés d’abord.',
    link: `${baseUrl}${agendaPath}`,
    self: `${baseUrl}${rssPath}`,
    items: entries
      .toSorted((a, b) => b.value.registrationOpensAt.localeCompare(a.value.registrationOpensAt))
      .map(({ id, value }) => ({
        guid: id,
        title: value.cancelled ? `Annulé : ${value.title}` : value.title,
        link: `${baseUrl}${eventPath(value.slug)}`,
        description: descriptionOf(value, snapshot.timeZone),
        publishedAt: instantOf(value.registrationOpensAt, snapshot.timeZone),
      })),
  })
  return [all, rss, ...each]
}

/** The agenda, a page per event, and their calendar files. */
export const site = (snapshot: Snapshot): SitePart => {
  const { chrome, timeZone, today, now } = snapshot
  const place = chrome.territory.name
  const entries: readonly AgendaEntry[] = snapshot.live(events)
  const { upcoming, past } = agendaOn(entries, today)
  const list: PageSpec = {
    path: agendaPath,
    inputs: `${upcoming.map(({ id, version }) => `${id}.${version}`).join(' ')}|${past.map(({ id, version }) => `${id}.${version}`).join(' ')}`,
    title,
    description: `Soirées d’accueil, déjeuners et sorties pour les internes et les médecins : l’agenda ${place}.`,
    inSitemap: true,
    headExtra: { feeds: feeds(place) },
    render: () => <AgendaPage entries={entries} query={noQuery} today={today} timeZone={timeZone} />,
  }
  const details = entries.map((entry): PageSpec => {
    const event = entry.value
    return {
      path: eventPath(event.slug),
      inputs: `${entry.id}.${entry.version} ${isPast(event, today)} ${registrationWindow(event, timeZone, now)}`,
      title: event.title,
      description: descriptionOf(event, timeZone),
      inSitemap: true,
      breadcrumb: [{ label: title, path: agendaPath }],
      headExtra: { jsonLd: [eventJsonLd(event, timeZone, chrome)], feeds: feeds(place) },
      render: () => <EventPage entry={entry} timeZone={timeZone} now={now} />,
    }
  })
  const teasers = upcoming
    .filter(({ value }) => !value.cancelled)
    .map(({ value }) => ({
      title: value.title,
      path: eventPath(value.slug),
      startsAt: startOf(value, timeZone),
      place: describeTown(value.venue),
    }))
  return { pages: [list, ...details], files: filesOf(snapshot, entries), teasers }
}
