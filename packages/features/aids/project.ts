import type { Aid } from './contract.ts'

/**
 * What one published aid adds to the territory's figures: itself, its status as the team wrote it, and whether it is
 * proper to a place. Dates are left out: a figure moves on a change, not at midnight.
 */
export const aidContributions = (
  live: Pick<Aid, 'status' | 'perimeter'> | undefined,
): Readonly<Record<string, number>> =>
  live === undefined
    ? {}
    : {
        'aids.listed': 1,
        [`aids.${live.status}`]: 1,
        ...(live.perimeter.scope === 'national' ? {} : { 'aids.local': 1 }),
      }
