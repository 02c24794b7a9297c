import * as z from 'zod'

/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-02T08:00:00.000Z`. Sorts as text. */
export type Instant = `${string}Z`
/** A day of the calendar, without zone: `2026-11-02`. Sorts as text. */
export type LocalDate = `${number}-${number}-${number}`
/** A day and a time on the wall clock of a place: `2026-11-02T19:30`. */
export type LocalDateTime = `${number}-${number}-${number}T${number}:${number}`

/** Where the time comes from; injected, so that rules never read a clock. */
export interface Clock {
  readonly now: () => Instant
}

const dayExists = (text: string): boolean => {
  const parsed = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

export const isLocalDate = (text: string): text is LocalDate => /^\d{4}-\d\d-\d\d$/.test(text) && dayExists(text)
export const isLocalDateTime = (text: string): text is LocalDateTime =>
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(text) && dayExists(text.slice(0, 10))
export const isInstant = (text: string): text is Instant =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))

const refine = <T extends string>(is: (text: string) => text is T, message: string): z.ZodType<T, string> =>
  z.string().transform((text, context): T => {
    if (is(text)) return text
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const localDateSchema: z.ZodType<LocalDate, string> = refine(
  isLocalDate,
  'Cette date n’existe pas : indiquez le jour sous la forme AAAA-MM-JJ, par exemple 2026-11-02.',
)
export const localDateTimeSchema: z.ZodType<LocalDateTime, string> = refine(
  isLocalDateTime,
  'Cette date ou cette heure n’existe pas : écrivez AAAA-MM-JJThh:mm, par exemple 2026-11-02T19:30.',
)
export const instantSchema: z.ZodType<Instant, string> = refine(isInstant, 'Instant attendu, en UTC.')

/** @throws RangeError when the epoch is not a representable date. */
export const instantFromEpochMillis = (epochMillis: number): Instant => {
  const text = new Date(epochMillis).toISOString()
  return `${text.slice(0, -1)}Z`
}

export const epochMillis = (instant: Instant): number => Date.parse(instant)
export const epochSeconds = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000)
export const addSeconds = (instant: Instant, seconds: number): Instant =>
  instantFromEpochMillis(Date.parse(instant) + seconds * 1000)

const offsetFormats = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter costs half a millisecond, using it a hundredth: one is kept per zone. */
const offsetFormat = (timeZone: string): Intl.DateTimeFormat => {
  const known = offsetFormats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  offsetFormats.set(timeZone, made)
  return made
}

/** Minutes by which a wall clock is ahead of UTC, from each moment (epoch milliseconds) to the next, over a period. */
export interface ZoneOffsets {
  readonly timeZone: string
  readonly until: number
  readonly steps: readonly { readonly from: number; readonly minutes: number }[]
}

const dayMillis = 86_400_000
const knownOffsets = new Map<string, ZoneOffsets>()

/** What the clocks of a zone do from one day to another; a change is found to the minute. */
export const zoneOffsets = (timeZone: string, from: LocalDate, until: LocalDate): ZoneOffsets => {
  const [start, end] = [Date.parse(from), Date.parse(until)]
  const steps = [{ from: start, minutes: askedOffset(start, timeZone) }]
  for (let day = start; day < end; day += dayMillis) {
    const before = askedOffset(day, timeZone)
    if (askedOffset(day + dayMillis, timeZone) === before) continue
    let [low, high] = [day, day + dayMillis]
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000
      if (askedOffset(middle, timeZone) === before) low = middle
      else high = middle
    }
    steps.push({ from: high, minutes: askedOffset(high, timeZone) })
  }
  return { timeZone, until: end, steps }
}

/**
 * Spares a fresh process the first use of the zones of `Intl`, which takes 10 to 20 ms: they are asked once, when a
 * site is published, and what they said travels with it.
 */
export const rememberOffsets = (offsets: ZoneOffsets): void => {
  knownOffsets.set(offsets.timeZone, offsets)
}

/** Minutes by which the wall clock of `timeZone` is ahead of UTC at that moment. */
const offsetMinutes = (at: number, timeZone: string): number => {
  const known = knownOffsets.get(timeZone)
  const step = known && at < known.until ? known.steps.findLast((one) => one.from <= at) : undefined
  return step ? step.minutes : askedOffset(at, timeZone)
}

const askedOffset = (at: number, timeZone: string): number => {
  const parts = offsetFormat(timeZone).formatToParts(at)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

const keptMoments = 2000
const moments = new Map<string, Instant>()

/** The moment a wall clock of `timeZone` (IANA name) shows `local`; in a spring gap, the moment after the gap. */
export const instantOf = (local: LocalDateTime, timeZone: string): Instant => {
  const key = `${local} ${timeZone}`
  const known = moments.get(key)
  if (known) return known
  const asUtc = Date.parse(`${local}:00.000Z`)
  const guess = asUtc - offsetMinutes(asUtc, timeZone) * 60_000
  const settled = instantFromEpochMillis(asUtc - offsetMinutes(guess, timeZone) * 60_000)
  // The same few dates are asked for on every page and in every mail.
  if (moments.size >= keptMoments) moments.clear()
  moments.set(key, settled)
  return settled
}

/** What the wall clock of `timeZone` shows at that moment. */
export const localDateTimeOf = (instant: Instant, timeZone: string): LocalDateTime => {
  const at = Date.parse(instant)
  const shown = new Date(at + offsetMinutes(at, timeZone) * 60_000).toISOString().slice(0, 16)
  if (!isLocalDateTime(shown)) throw new RangeError(`no wall clock time for ${instant}`)
  return shown
}

export const localDateOf = (instant: Instant, timeZone: string): LocalDate => {
  const day = localDateTimeOf(instant, timeZone).slice(0, 10)
  if (!isLocalDate(day)) throw new RangeError(`no day for ${instant}`)
  return day
}
