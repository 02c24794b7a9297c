import type { Medium } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const mediumContributions = (live: Medium | undefined): Readonly<Record<string, number>> =>
  live ? { 'media.listed': 1 } : {}
