import type { Survey } from './contract.ts'

/** What one published survey adds to the territory’s figures. Answers add nothing: their counts are told by `tallySurvey`. */
export const surveyContributions = (live: Survey | undefined): Readonly<Record<string, number>> =>
  live ? { 'surveys.listed': 1 } : {}
