import { epochMillis, fold, type Instant, instantOf, type Locale } from '@ancrage/kernel'
import { formatDateTime, formatLongDate, formatTime } from '@ancrage/site/html.ts'
import type { Event } from '../contract.ts'
import { words } from '../words.ts'

type Times = Pick<Event, 'startsAt' | 'endsAt'>
type Venue = Event['venue']

export const startOf = (event: Times, timeZone: string): Instant => instantOf(event.startsAt, timeZone)
export const endOf = (event: Times, timeZone: string): Instant => instantOf(event.endsAt, timeZone)

const nightEndsAt = '06:00'
const hoursOfNight = 12

/** Whether people would still call the end « ce soir-là »: before six in the morning, within twelve hours. */
const endsInTheNight = (event: Times, start: Instant, end: Instant): boolean =>
  event.endsAt.slice(11) < nightEndsAt && epochMillis(end) - epochMillis(start) <= hoursOfNight * 3_600_000

interface Span {
  readonly first: string
  readonly last: string
  readonly from: string
  readonly to: string
}

const sentences: Readonly<
  Record<Locale, { sameDay: (span: Span) => string; night: (span: Span) => string; days: (span: Span) => string }>
> = {
  fr: {
    sameDay: ({ first, from, to }) => `${first}, de ${from} à ${to}`,
    night: ({ first, from, to }) => `${first}, de ${from} à ${to} du matin`,
    days: ({ first, last, from, to }) => `du ${first} à ${from} au ${last} à ${to}`,
  },
  en: {
    sameDay: ({ first, from, to }) => `${first}, from ${from} to ${to}`,
    night: ({ first, from, to }) => `${first}, from ${from} to ${to} in the night`,
    days: ({ first, last, from, to }) => `from ${first} at ${from} to ${last} at ${to}`,
  },
}

/** « vendredi 27 novembre 2026, de 19 h à 23 h »; both days when it really ends on another. */
export const describeWhen = (event: Times, timeZone: string, locale: Locale = 'fr'): string => {
  const [start, end] = [startOf(event, timeZone), endOf(event, timeZone)]
  const span: Span = {
    first: formatLongDate(start, timeZone, locale),
    last: formatLongDate(end, timeZone, locale),
    from: formatTime(start, timeZone, locale),
    to: formatTime(end, timeZone, locale),
  }
  const say = sentences[locale]
  if (span.first === span.last) return say.sameDay(span)
  return endsInTheNight(event, start, end) ? say.night(span) : say.days(span)
}

/** « mardi 3 novembre 2026 à 19 h 30 », from a wall-clock time of the territory. */
export const describeMoment = (local: Event['startsAt'], timeZone: string, locale: Locale = 'fr'): string =>
  formatDateTime(instantOf(local, timeZone), timeZone, locale)

/** Where to go, in one line. An online event has no public address: its link is for people who are registered. */
export const describePlace = (venue: Venue, locale: Locale = 'fr'): string =>
  venue.mode === 'online' ? words[locale].online : `${venue.place}, ${describeAddress(venue)}`

/** Street and town; the town is not said twice when the address ends with it. */
export const describeAddress = ({ address, commune }: Extract<Venue, { mode: 'on-site' }>): string =>
  fold(address).includes(fold(commune.name)) ? address : `${address}, ${commune.name}`

/** Short form for lists: « Mauvezin » or « En ligne ». */
export const describeTown = (venue: Venue, locale: Locale = 'fr'): string =>
  venue.mode === 'online' ? words[locale].online : venue.commune.name
