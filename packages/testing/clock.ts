import { addSeconds, type Clock, type Instant } from '@ancrage/kernel'

export interface FrozenClock extends Clock {
  readonly advance: (seconds: number) => Instant
  readonly set: (instant: Instant) => void
}

/** A clock that stands still until told otherwise. */
export function frozenClock(start: Instant = '2026-11-02T08:00:00.000Z'): FrozenClock {
  let current = start
  return {
    now: () => current,
    advance: (seconds) => {
      current = addSeconds(current, seconds)
      return current
    },
    set: (instant) => {
      current = instant
    },
  }
}
