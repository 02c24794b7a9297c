import type { Dwelling } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const dwellingContributions = (live: Dwelling | undefined): Readonly<Record<string, number>> =>
  live ? { 'housing.listed': 1 } : {}
