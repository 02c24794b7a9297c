import type { Instant, LocalDate } from '@ancrage/kernel'

export interface CalendarEntry {
  /** Stays the same for the life of the entry: calendars find it again by this. */
  readonly uid: string
  /** Raised at each change; an older one never replaces a newer one. */
  readonly sequence: number
  readonly stampedAt: Instant
  /** A bare day is a whole day: it takes no time in the person’s calendar. */
  readonly startsAt: Instant | LocalDate
  /** Of whole days, the last one. */
  readonly endsAt: Instant | LocalDate
  readonly title: string
  readonly description: string
  readonly place?: string
  readonly location?: { readonly lat: number; readonly lon: number }
  readonly url?: string
  readonly cancelled: boolean
  readonly organizer?: { readonly name: string; readonly email: string }
  readonly attendee?: { readonly name: string; readonly email: string }
}

export interface Calendar {
  /** `REQUEST` and `CANCEL` speak to one person, `PUBLISH` to whoever subscribes (RFC 5546). */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  readonly name?: string
  /** How often a subscribed calendar should look again. */
  readonly refreshHours?: number
  readonly entries: readonly CalendarEntry[]
}

const lineOctets = 75
const encoder = new TextEncoder()

/** No field may hold a control character but the newline: a stray CR would open a line of its own. */
const withoutControls = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')

/** RFC 5545 §3.3.11. */
const textValue = (text: string): string =>
  withoutControls(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')

/** A value that cannot be escaped: addresses. Nothing of it may end the line. */
const plainValue = (text: string): string => withoutControls(text).replace(/\s/g, '')

/** Quoted parameters cannot hold a double quote (RFC 5545 §3.2). */
const parameter = (text: string): string => `"${withoutControls(text).replace(/["\n]/g, ' ').trim()}"`

const dayMillis = 86_400_000
const isDay = (moment: string): boolean => moment.length === 10
const bareDay = (day: string): string => day.replaceAll('-', '')
/** The end of whole days is the day after the last one (RFC 5545 §3.6.1). */
const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMillis).toISOString().slice(0, 10)

const timeLines = ({ startsAt, endsAt }: CalendarEntry): readonly string[] =>
  isDay(startsAt)
    ? [`DTSTART;VALUE=DATE:${bareDay(startsAt)}`, `DTEND;VALUE=DATE:${bareDay(dayAfter(endsAt.slice(0, 10)))}`]
    : [`DTSTART:${utc(startsAt)}`, `DTEND:${utc(endsAt)}`]

const utc = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`

/** Lines of at most 75 octets, never cut inside a character (RFC 5545 §3.1). */
const fold = (line: string): string => {
  if (encoder.encode(line).length <= lineOctets) return line
  let folded = ''
  let used = 0
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (used + octets > lineOctets) {
      folded += '\r\n '
      used = 1
    }
    folded += character
    used += octets
  }
  return folded
}

const person = (kind: string, who: { readonly name: string; readonly email: string }, more = ''): string =>
  `${kind};CN=${parameter(who.name)}${more}:mailto:${plainValue(who.email)}`

const entryLines = (entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${plainValue(entry.uid)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${utc(entry.stampedAt)}`,
  ...timeLines(entry),
  `SUMMARY:${textValue(entry.title)}`,
  `DESCRIPTION:${textValue(entry.description)}`,
  ...(entry.place ? [`LOCATION:${textValue(entry.place)}`] : []),
  ...(entry.location ? [`GEO:${entry.location.lat.toFixed(6)};${entry.location.lon.toFixed(6)}`] : []),
  ...(entry.url ? [`URL:${plainValue(entry.url)}`] : []),
  ...(entry.organizer ? [person('ORGANIZER', entry.organizer)] : []),
  ...(entry.attendee ? [person('ATTENDEE', entry.attendee, ';ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED')] : []),
  `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `TRANSP:${isDay(entry.startsAt) ? 'TRANSPARENT' : 'OPAQUE'}`,
  'END:VEVENT',
]

/**
 * A calendar file (RFC 5545): instants in UTC, so that no time zone table is needed, and no text that a person typed can
 * add a line of its own.
 */
export const writeCalendar = (calendar: Calendar): string => {
  const refresh = calendar.refreshHours
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ancrage//Agenda//FR',
    'CALSCALE:GREGORIAN',
    `METHOD:${calendar.method}`,
    ...(calendar.name ? [`NAME:${textValue(calendar.name)}`, `X-WR-CALNAME:${textValue(calendar.name)}`] : []),
    ...(refresh ? [`REFRESH-INTERVAL;VALUE=DURATION:PT${refresh}H`, `X-PUBLISHED-TTL:PT${refresh}H`] : []),
    ...calendar.entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
