import type { Survey } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const surveyContributions = (live: Survey | undefined): Readonly<Record<string, number>> =>
  live ? { 'surveys.listed': 1 } : {}
