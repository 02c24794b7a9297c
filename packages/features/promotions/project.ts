import type { Promotion } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const promotionContributions = (live: Promotion | undefined): Readonly<Record<string, number>> =>
  live ? { 'promotions.listed': 1 } : {}
