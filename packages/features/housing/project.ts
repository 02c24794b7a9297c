import type { Dwelling } from './contract.ts'
import { charterOf } from './model.ts'

/** What one published offer adds to the territory’s figures. No name, no address: only counts. */
export const dwellingContributions = (live: Dwelling | undefined): Readonly<Record<string, number>> =>
  live
    ? {
        'housing.listed': 1,
        'housing.places': live.places,
        ...(charterOf(live).whole ? { 'housing.charter': 1 } : {}),
      }
    : {}
