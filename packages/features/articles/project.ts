import type { Article } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const articleContributions = (live: Pick<Article, 'kind'> | undefined): Readonly<Record<string, number>> =>
  live ? { [`articles.listed:${live.kind}`]: 1 } : {}

export const testimonyContributions = (live: object | undefined): Readonly<Record<string, number>> =>
  live ? { 'testimonies.listed': 1 } : {}
