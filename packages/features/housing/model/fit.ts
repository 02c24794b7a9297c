import type { LocalDate } from '@ancrage/kernel'
import { addDays } from '../../days.ts'
import type { Period } from '../contract.ts'

export type Fit = 'fits' | 'partly' | 'no'

export interface FitAnswer {
  readonly fit: Fit
  /** Places free during the whole stay when it fits, at most at one time when it fits in part, else 0. */
  readonly free: number
  /** First and last day on which a place is free, within the stay; absent when none is. */
  readonly from?: LocalDate
  readonly to?: LocalDate
}

/**
 * How an offer answers a stay, such as a semester, both days included. Periods may overlap or follow each other: on
 * each day the most generous one counts, and a stay that every day covers fits even across several periods.
 */
export const fitOf = (
  periods: readonly Period[],
  stay: { readonly start: LocalDate; readonly end: LocalDate },
): FitAnswer => {
  // The number of free places only changes where a period begins or has just ended.
  const edges = [...new Set([stay.start, ...periods.flatMap(({ from, to }) => [from, addDays(to, 1)])])]
    .filter((day) => day >= stay.start && day <= stay.end)
    .sort()
  const spans = edges.map((from, index) => {
    const next = edges[index + 1]
    const free = periods.reduce(
      (most, one) => (one.from <= from && from <= one.to ? Math.max(most, one.free) : most),
      0,
    )
    return { from, to: next === undefined ? stay.end : addDays(next, -1), free }
  })
  const open = spans.filter((span) => span.free > 0)
  const [first] = open
  const last = open.at(-1)
  if (!first || !last) return { fit: 'no', free: 0 }
  const whole = open.length === spans.length
  const counts = open.map((span) => span.free)
  return {
    fit: whole ? 'fits' : 'partly',
    free: whole ? Math.min(...counts) : Math.max(...counts),
    from: first.from,
    to: last.to,
  }
}
