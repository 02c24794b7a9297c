import { isLocalDate, type LocalDate } from '@ancrage/kernel'
import { categories, type Event, eventKinds } from '../contract.ts'

/** A published event with its id and the version of its public copy. */
export interface AgendaEntry {
  readonly id: string
  readonly version: number
  readonly value: Event
}

export const venueModes = { 'on-site': 'Sur place', online: 'En ligne' } as const

/** What a search may match, in the console as on the portal. */
export const agendaText = (event: Event): string =>
  [
    event.title,
    event.summary,
    event.en?.title ?? '',
    eventKinds[event.kind],
    event.venue.mode === 'on-site' ? `${event.venue.place} ${event.venue.commune.name}` : 'en ligne visio online',
  ].join(' ')

/** Who an event is for: everybody when it does not say. */
const invited = (event: Event): readonly string[] =>
  event.audiences.length > 0 ? event.audiences : Object.keys(categories)

/** How the agenda is searched and filtered on the portal. */
export const agendaShape = {
  text: ({ value }: AgendaEntry): string => agendaText(value),
  facets: {
    kind: ({ value }: AgendaEntry): readonly string[] => [value.kind],
    mode: ({ value }: AgendaEntry): readonly string[] => [value.venue.mode],
    audience: ({ value }: AgendaEntry): readonly string[] => invited(value),
    town: ({ value }: AgendaEntry): readonly string[] =>
      value.venue.mode === 'on-site' ? [value.venue.commune.code] : [],
  },
  sorts: { startsAt: ({ value }: AgendaEntry): string => value.startsAt },
} as const

/** The towns where something happens, by INSEE code, in the order of their names. */
export const townsOf = (entries: readonly AgendaEntry[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    entries
      .flatMap(({ value }) => (value.venue.mode === 'on-site' ? [value.venue.commune] : []))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
      .map(({ code, name }) => [code, name]),
  )

/** An event is past the day after its last one: during the evening itself, people still look for the address. */
export const isPast = (event: Pick<Event, 'endsAt'>, today: LocalDate): boolean => event.endsAt.slice(0, 10) < today

export interface Agenda {
  /** Soonest first. */
  readonly upcoming: readonly AgendaEntry[]
  /** Latest first. */
  readonly past: readonly AgendaEntry[]
}

export const agendaOn = (entries: readonly AgendaEntry[], today: LocalDate): Agenda => {
  const ordered = entries.toSorted((a, b) => a.value.startsAt.localeCompare(b.value.startsAt))
  return {
    upcoming: ordered.filter((entry) => !isPast(entry.value, today)),
    past: ordered.filter((entry) => isPast(entry.value, today)).reverse(),
  }
}

/** A month of the wall calendar: `2026-11`. */
export type Month = `${number}-${number}`
export const isMonth = (text: string): text is Month => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)

const monthAfter = (month: Month, count: number): Month => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  const made = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  if (!isMonth(made)) throw new RangeError(`no month ${count} after ${month}`)
  return made
}

export const monthOf = (day: string): Month => {
  const month = day.slice(0, 7)
  if (!isMonth(month)) throw new RangeError(`no month in ${day}`)
  return month
}

/** Pages of the calendar: a year back at most, a year and a half ahead at most. */
const monthsBack = 12
const monthsAhead = 18

/** The months of the events and the current one, in order. */
const told = (entries: readonly AgendaEntry[], current: Month): readonly Month[] =>
  [current, ...entries.map(({ value }) => monthOf(value.startsAt))].sort()

/** The months that have a page: from the first event told to the last one announced, today’s always. */
export const monthsShown = (entries: readonly AgendaEntry[], today: LocalDate): readonly Month[] => {
  const current = monthOf(today)
  const [first = current] = told(entries, current).filter((month) => month >= monthAfter(current, -monthsBack))
  const last = told(entries, current).findLast((month) => month <= monthAfter(current, monthsAhead)) ?? current
  const shown: Month[] = []
  for (let month = first; month <= last; month = monthAfter(month, 1)) shown.push(month)
  return shown
}

export interface CalendarDay {
  readonly date: LocalDate
  /** Of the days beside the month, which complete its first and last weeks. */
  readonly isOutside: boolean
  readonly entries: readonly AgendaEntry[]
}

const dayMillis = 86_400_000
const dateOf = (millis: number): LocalDate => {
  const text = new Date(millis).toISOString().slice(0, 10)
  if (!isLocalDate(text)) throw new RangeError(`no day at ${millis}`)
  return text
}

/** The weeks of a month, Monday first, each of seven days; an event stands on the day it begins. */
export const weeksOf = (month: Month, entries: readonly AgendaEntry[]): readonly (readonly CalendarDay[])[] => {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMillis
  const end = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`)
  const byDay = Map.groupBy(
    entries.toSorted((a, b) => a.value.startsAt.localeCompare(b.value.startsAt)),
    ({ value }) => value.startsAt.slice(0, 10),
  )
  const weeks: (readonly CalendarDay[])[] = []
  for (let start = monday; start < end; start += 7 * dayMillis)
    weeks.push(
      Array.from({ length: 7 }, (_, index): CalendarDay => {
        const date = dateOf(start + index * dayMillis)
        const isOutside = monthOf(date) !== month
        return { date, isOutside, entries: isOutside ? [] : (byDay.get(date) ?? []) }
      }),
    )
  return weeks
}
