import type { {{Type}} } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const {{one}}Contributions = (live: {{Type}} | undefined): Readonly<Record<string, number>> =>
  live ? { '{{slug}}.listed': 1 } : {}
