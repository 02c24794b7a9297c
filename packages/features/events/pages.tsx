/** @jsxImportSource hono/jsx */
import { instantOf, type Locale, localPath } from '@ancrage/kernel'
import { type FeedLink, type FileSpec, formatDate, formatMonth, type PageSpec, rssFile } from '@ancrage/site'
import type { ListQuery } from '../list-query.ts'
import { type Album, albumInputs, albumOf } from '../media/queries.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import type { Event } from './contract.ts'
import { type AgendaEntry, agendaOn, isPast, type Month, monthOf, monthsShown } from './model/agenda.ts'
import { registrationWindow } from './model.ts'
import { describePlace, describeTown, endOf, startOf } from './operations/describe-event.ts'
import { type CalendarEntry, writeCalendar } from './operations/write-calendar.ts'
import { EventPage } from './pages/detail.tsx'
import { eventJsonLd } from './pages/json-ld.ts'
import { AgendaPage, type AgendaProps } from './pages/list.tsx'
import { openDataOf } from './pages/open-data.ts'
import { PastPage } from './pages/past.tsx'
import { pageWords } from './pages/words.ts'
import { agendaPath, calendarPath, eventCalendarPath, eventPath, monthPath, pastPath, rssPath } from './paths.ts'
import { events } from './store.ts'
import { titleIn, words } from './words.ts'

const refreshHours = 6
const noQuery: ListQuery = { q: '', facets: {}, sort: '' }

const feedsOf = (place: string, locale: Locale): readonly FeedLink[] => [
  { type: 'text/calendar', title: pageWords[locale].feedTitle(place), href: calendarPath },
  { type: 'application/rss+xml', title: pageWords[locale].rssTitle(place), href: rssPath },
]

/** The agenda filtered by the server: never part of a release. */
export const searchPage = (props: AgendaProps, locale: Locale): PageSpec => ({
  path: agendaPath,
  inputs: '',
  title: pageWords[locale].events,
  description: pageWords[locale].searchDescription,
  inSitemap: false,
  render: () => <AgendaPage {...props} />,
})

/** An event as the public calendar shows it; the link of an online one stays with registered people. */
const calendarEntry = (entry: AgendaEntry, { chrome, timeZone, now }: Snapshot): CalendarEntry => {
  const { value: event } = entry
  const { locale } = chrome
  const url = `${chrome.baseUrl}${localPath(locale, eventPath(event.slug))}`
  const summary = (locale === 'en' && event.en?.summary) || event.summary
  return {
    uid: `${entry.id}@${new URL(chrome.baseUrl).hostname}`,
    sequence: entry.version,
    stampedAt: now,
    startsAt: startOf(event, timeZone),
    endsAt: endOf(event, timeZone),
    title: titleIn(event, locale),
    description: `${summary}\n\n${pageWords[locale].signUp} : ${url}#inscription`,
    place: describePlace(event.venue, locale),
    ...(event.venue.mode === 'on-site' ? { location: event.venue.location } : {}),
    url,
    cancelled: event.cancelled,
    organizer: { name: chrome.legal.publisher.name, email: event.contactEmail },
  }
}

const descriptionOf = (event: Event, timeZone: string, locale: Locale): string => {
  const summary = (locale === 'en' && event.en?.summary) || event.summary
  const day = formatDate(startOf(event, timeZone), timeZone, locale)
  return `${words[locale].kinds[event.kind]}, ${day}, ${describeTown(event.venue, locale)}. ${summary}`
}

const versionsOf = (entries: readonly AgendaEntry[]): string =>
  entries.map(({ id, version }) => `${id}.${version}`).join(' ')

/** Calendar files and feeds. */
const filesOf = (snapshot: Snapshot, entries: readonly AgendaEntry[]): readonly FileSpec[] => {
  const { chrome, timeZone } = snapshot
  const { locale, baseUrl } = chrome
  const t = pageWords[locale]
  const contentType = 'text/calendar; charset=utf-8'
  const place = chrome.territory.name
  const all: FileSpec = {
    path: calendarPath,
    contentType,
    inputs: versionsOf(entries),
    render: () =>
      writeCalendar({
        method: 'PUBLISH',
        name: t.feedTitle(place),
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
  const address = (path: string): string => `${baseUrl}${localPath(locale, path)}`
  const rss = rssFile(rssPath, all.inputs, {
    title: t.rssTitle(place),
    description: t.rssDescription,
    link: address(agendaPath),
    self: `${baseUrl}${rssPath}`,
    items: entries
      .toSorted((a, b) => b.value.registrationOpensAt.localeCompare(a.value.registrationOpensAt))
      .map(({ id, value }) => ({
        guid: id,
        title: value.cancelled ? `${t.cancelled} : ${titleIn(value, locale)}` : titleIn(value, locale),
        link: address(eventPath(value.slug)),
        description: descriptionOf(value, timeZone, locale),
        publishedAt: instantOf(value.registrationOpensAt, timeZone),
      })),
  })
  return [all, rss, ...each]
}

const vowel = /^[aeiouy]/i

const monthPage = (month: Month, entries: readonly AgendaEntry[], snapshot: Snapshot): PageSpec => {
  const { chrome, timeZone, today } = snapshot
  const t = pageWords[chrome.locale]
  const name = formatMonth(`${month}-01`, undefined, chrome.locale)
  const ofMonth = entries.filter(({ value }) => monthOf(value.startsAt) === month)
  const months = monthsShown(entries, today)
  return {
    path: monthPath(month),
    // The ends of the calendar move with the day, and so do the ways to the months beside.
    inputs: `${versionsOf(ofMonth)}|${versionsOf(entries)}|${months[0]}|${months.at(-1)}`,
    title: vowel.test(name) ? t.monthTitleVowel(name) : t.monthTitle(name),
    description: t.monthDescription(name, chrome.territory.name),
    inSitemap: true,
    breadcrumb: [{ label: t.events, path: agendaPath }],
    headExtra: { feeds: feedsOf(chrome.territory.name, chrome.locale) },
    render: () => (
      <AgendaPage entries={entries} query={noQuery} view={{ as: 'month', month }} today={today} timeZone={timeZone} />
    ),
  }
}

const eventPageOf = (entry: AgendaEntry, { chrome, timeZone, today, now }: Snapshot, album: Album): PageSpec => {
  const event = entry.value
  const shown = isPast(event, today) ? albumInputs(album(event.recap?.photoIds)) : ''
  const { locale } = chrome
  const day = formatDate(startOf(event, timeZone), timeZone, locale)
  return {
    path: eventPath(event.slug),
    inputs: `${entry.id}.${entry.version} ${isPast(event, today)} ${registrationWindow(event, timeZone, now)} ${shown}`,
    title: `${titleIn(event, locale)}, ${day}`,
    description: descriptionOf(event, timeZone, locale),
    inSitemap: true,
    breadcrumb: [{ label: pageWords[locale].events, path: agendaPath }],
    headExtra: {
      jsonLd: [eventJsonLd(event, timeZone, chrome)],
      feeds: feedsOf(chrome.territory.name, locale),
    },
    render: () => <EventPage entry={entry} timeZone={timeZone} now={now} album={album} />,
  }
}

/** The agenda as list and by month, a page per event, and their calendar files. */
export const site = (snapshot: Snapshot): SitePart => {
  const { chrome, timeZone, today } = snapshot
  const { locale } = chrome
  const t = pageWords[locale]
  const place = chrome.territory.name
  const entries: readonly AgendaEntry[] = snapshot.live(events)
  const album = albumOf(snapshot)
  const { upcoming, past } = agendaOn(entries, today)
  const list: PageSpec = {
    path: agendaPath,
    inputs: `${versionsOf(upcoming)}|${versionsOf(past)}|${monthOf(today)}`,
    title: t.events,
    description: t.agendaDescription(place),
    inSitemap: true,
    headExtra: { feeds: feedsOf(place, locale) },
    render: () => (
      <AgendaPage entries={entries} query={noQuery} view={{ as: 'list' }} today={today} timeZone={timeZone} />
    ),
  }
  const pastPage: PageSpec = {
    path: pastPath,
    inputs: versionsOf(past),
    title: t.past,
    description: t.pastDescription(place),
    inSitemap: true,
    breadcrumb: [{ label: t.events, path: agendaPath }],
    render: () => <PastPage past={past} timeZone={timeZone} />,
  }
  const teasers = upcoming
    .filter(({ value }) => !value.cancelled)
    .map(({ value }) => ({
      title: titleIn(value, locale),
      path: eventPath(value.slug),
      startsAt: startOf(value, timeZone),
      place: describeTown(value.venue, locale),
    }))
  return {
    pages: [
      list,
      ...(past.length > 0 ? [pastPage] : []),
      ...monthsShown(entries, today).map((month) => monthPage(month, entries, snapshot)),
      ...entries.map((entry) => eventPageOf(entry, snapshot, album)),
    ],
    files: filesOf(snapshot, entries),
    teasers,
    openData: entries.length > 0 ? [openDataOf(entries, timeZone)] : [],
  }
}
