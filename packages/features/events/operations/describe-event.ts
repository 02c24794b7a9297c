import { type Instant, instantOf } from '@ancrage/kernel'
import { formatLongDate, formatTime } from '@ancrage/site/html.ts'
import type { Event } from '../contract.ts'

type Times = Pick<Event, 'startsAt' | 'endsAt'>
type Venue = Event['venue']

export const startOf = (event: Times, timeZone: string): Instant => instantOf(event.startsAt, timeZone)
export const endOf = (event: Times, timeZone: string): Instant => instantOf(event.endsAt, timeZone)

/** « vendredi 27 novembre 2026, de 19 h à 23 h »; both days when it ends on another. */
export const describeWhen = (event: Times, timeZone: string): string => {
  const [start, end] = [startOf(event, timeZone), endOf(event, timeZone)]
  const [first, last] = [formatLongDate(start, timeZone), formatLongDate(end, timeZone)]
  if (first === last) return `${first}, de ${formatTime(start, timeZone)} à ${formatTime(end, timeZone)}`
  return `du ${first} à ${formatTime(start, timeZone)} au ${last} à ${formatTime(end, timeZone)}`
}

/** Where to go, in one line. An online event has no public address: its link is for people who are registered. */
export const describePlace = (venue: Venue): string =>
  venue.mode === 'online' ? 'En ligne' : [venue.place, venue.address, venue.commune.name].join(', ')

/** Short form for lists: « Mauvezin » or « En ligne ». */
export const describeTown = (venue: Venue): string => (venue.mode === 'online' ? 'En ligne' : venue.commune.name)
