import type { Request } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const requestContributions = (live: Request | undefined): Readonly<Record<string, number>> =>
  live ? { 'requests.listed': 1 } : {}
