import type { Opportunity } from './contract.ts'

/** What one published offer adds to the territory’s figures. No name, no address: only counts. */
export const opportunityContributions = (live: Opportunity | undefined): Readonly<Record<string, number>> =>
  live && !live.filled ? { 'opportunities.listed': 1, [`opportunities.${live.kind}`]: 1 } : {}
