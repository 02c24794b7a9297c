import type { Article } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const articleContributions = (live: Article | undefined): Readonly<Record<string, number>> =>
  live ? { 'articles.listed': 1 } : {}
