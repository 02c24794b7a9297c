import type { Aid } from './contract.ts'

/**
 * What one published aid adds to the territory's figures: one, under the status that the team wrote. Dates are left
 * out: a figure moves on a change, not at midnight.
 */
export const aidContributions = (live: Pick<Aid, 'status'> | undefined): Readonly<Record<string, number>> =>
  live === undefined ? {} : { [`aids.${live.status}`]: 1 }
