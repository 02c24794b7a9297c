import type { Place } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const placeContributions = (live: Place | undefined): Readonly<Record<string, number>> =>
  live ? { 'places.listed': 1 } : {}
