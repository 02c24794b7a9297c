import type { Alert } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const alertContributions = (live: Alert | undefined): Readonly<Record<string, number>> =>
  live ? { 'alerts.listed': 1 } : {}
