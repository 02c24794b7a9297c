import type { Opportunity } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const opportunityContributions = (live: Opportunity | undefined): Readonly<Record<string, number>> =>
  live ? { 'opportunities.listed': 1 } : {}
