import type { Structure } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const placeContributions = (live: object | undefined): Readonly<Record<string, number>> =>
  live ? { 'places.listed': 1 } : {}

export const structureContributions = (live: Pick<Structure, 'kind'> | undefined): Readonly<Record<string, number>> =>
  live ? { 'structures.listed': 1, [`structures.listed:${live.kind}`]: 1 } : {}

export const outingContributions = (live: object | undefined): Readonly<Record<string, number>> =>
  live ? { 'outings.listed': 1 } : {}
