import type { Event } from '@ancrage/features/events/contract.ts'
import { type Instant, type LocalDateTime, localDateTimeSchema } from '@ancrage/kernel'

/** The day on which the dates of the demo events were chosen. */
const WRITTEN_AT_MILLIS = Date.parse('2026-11-21T00:00:00Z')
const WEEK_MILLIS = 7 * 86_400_000

/**
 * The same event as many whole weeks later as have passed since it was written: an agenda installed in a year still has
 * something coming, on the same days of the week.
 */
export const shiftEvent = (event: Event, now: Instant): Event => {
  const weeks = Math.max(0, Math.floor((Date.parse(now) - WRITTEN_AT_MILLIS) / WEEK_MILLIS))
  const later = (wallClock: LocalDateTime): LocalDateTime =>
    localDateTimeSchema.parse(new Date(Date.parse(`${wallClock}Z`) + weeks * WEEK_MILLIS).toISOString().slice(0, 16))
  return {
    ...event,
    startsAt: later(event.startsAt),
    endsAt: later(event.endsAt),
    registrationOpensAt: later(event.registrationOpensAt),
    registrationClosesAt: later(event.registrationClosesAt),
  }
}
