import { epochMillis, fold, type Instant, instantOf } from '@ancrage/kernel'
import { formatLongDate, formatTime } from '@ancrage/site/html.ts'
import type { Event } from '../contract.ts'

type Times = Pick<Event, 'startsAt' | 'endsAt'>
type Venue = Event['venue']

export const startOf = (event: Times, timeZone: string): Instant => instantOf(event.startsAt, timeZone)
export const endOf = (event: Times, timeZone: string): Instant => instantOf(event.endsAt, timeZone)

const nightEndsAt = '06:00'
const hoursOfNight = 12

/** Whether people would still call the end « ce soir-là »: before six in the morning, within twelve hours. */
const endsInTheNight = (event: Times, start: Instant, end: Instant): boolean =>
  event.endsAt.slice(11) < nightEndsAt && epochMillis(end) - epochMillis(start) <= hoursOfNight * 3_600_000

/** « vendredi 27 novembre 2026, de 19 h à 23 h »; both days when it really ends on another. */
export const describeWhen = (event: Times, timeZone: string): string => {
  const [start, end] = [startOf(event, timeZone), endOf(event, timeZone)]
  const [first, last] = [formatLongDate(start, timeZone), formatLongDate(end, timeZone)]
  const hours = `de ${formatTime(start, timeZone)} à ${formatTime(end, timeZone)}`
  if (first === last) return `${first}, ${hours}`
  if (endsInTheNight(event, start, end)) return `${first}, ${hours} du matin`
  return `du ${first} à ${formatTime(start, timeZone)} au ${last} à ${formatTime(end, timeZone)}`
}

/** Where to go, in one line. An online event has no public address: its link is for people who are registered. */
export const describePlace = (venue: Venue): string =>
  venue.mode === 'online' ? 'En ligne' : `${venue.place}, ${describeAddress(venue)}`

/** Street and town; the town is not said twice when the address ends with it. */
export const describeAddress = ({ address, commune }: Extract<Venue, { mode: 'on-site' }>): string =>
  fold(address).includes(fold(commune.name)) ? address : `${address}, ${commune.name}`

/** Short form for lists: « Mauvezin » or « En ligne ». */
export const describeTown = (venue: Venue): string => (venue.mode === 'online' ? 'En ligne' : venue.commune.name)
