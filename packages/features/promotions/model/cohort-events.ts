import type { LocalDate } from '@ancrage/kernel'
import type { Event } from '../../events/contract.ts'
import type { Promotion } from '../contract.ts'

interface Entry {
  readonly id: string
  readonly version: number
  readonly value: Event
}

/** What the cohort’s page names at most: the agenda has the rest. */
const shownAtMost = 6

/**
 * The rendezvous of one promotion: from the opening of its page to the last day of its semester, to come first. Those
 * that are over stay off the page of a promotion that still runs.
 */
export const eventsOf = (
  all: readonly Entry[],
  { opensOn, endsOn }: Pick<Promotion, 'opensOn' | 'endsOn'>,
  today: LocalDate,
): readonly Entry[] => {
  const from = today > endsOn || today < opensOn ? opensOn : today
  return all
    .filter(({ value }) => {
      const day = value.startsAt.slice(0, 10)
      return !value.cancelled && from <= day && day <= endsOn
    })
    .toSorted((a, b) => a.value.startsAt.localeCompare(b.value.startsAt))
    .slice(0, shownAtMost)
}
