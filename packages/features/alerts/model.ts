import { type Instant, type LocalDate, localDateOf } from '@ancrage/kernel'
import { addDays, daysBetween } from '../days.ts'
import type { Alert } from './contract.ts'

const lifeDays = 365
const warnDays = 14
const waitDays = { daily: 1, weekly: 7 } as const
/** Far more than a list of a territory ever shows; the oldest are forgotten first. */
const keptIds = 3000

/** The parameters of a search that matter, in one order: two ways to write the same search are one alert. */
export const canonicalSearch = (search: URLSearchParams, parameters: readonly string[]): string => {
  const pairs = [...search]
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([name, value]) => parameters.includes(name) && value !== '')
    .map(([name, value]) => new URLSearchParams([[name, value]]).toString())
  return [...new Set(pairs)].sort().join('&')
}

/** A year from now: an alert that nobody renews stops by itself. */
export const endOfLife = (today: LocalDate): LocalDate => addDays(today, lifeDays)

export const isOver = ({ endsOn }: Pick<Alert, 'endsOn'>, today: LocalDate): boolean => endsOn < today

/** Whether the end is near and was not announced yet. */
export const endIsNear = ({ endsOn, warnedOn }: Pick<Alert, 'endsOn' | 'warnedOn'>, today: LocalDate): boolean =>
  warnedOn === undefined && daysBetween(today, endsOn) <= warnDays

/** Whether a digest may leave today: a day, or a week, after the one before or after the beginning. */
export const isDue = (
  alert: Pick<Alert, 'rhythm' | 'lastSentOn' | 'startedAt'>,
  today: LocalDate,
  timeZone: string,
): boolean => {
  const since = alert.lastSentOn ?? startDay(alert.startedAt, timeZone)
  return daysBetween(since, today) >= waitDays[alert.rhythm]
}

const startDay = (startedAt: Instant, timeZone: string): LocalDate => localDateOf(startedAt, timeZone)

/** What was not there, nor told, before. */
export const newsOf = <T extends { readonly id: string }>(
  seen: readonly string[],
  found: readonly T[],
): readonly T[] => {
  const known = new Set(seen)
  return found.filter(({ id }) => !known.has(id))
}

export const remember = (seen: readonly string[], told: readonly { readonly id: string }[]): string[] =>
  [...seen, ...told.map(({ id }) => id)].slice(-keptIds)
