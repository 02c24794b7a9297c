import type { Partner } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const partnerContributions = (live: Partner | undefined): Readonly<Record<string, number>> =>
  live ? { 'partners.listed': 1 } : {}
