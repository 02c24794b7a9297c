import type { Companion, Partner } from './contract.ts'

/** What one published record adds to the territory’s figures. No name, no address: only counts. */
export const partnerContributions = (live: Pick<Partner, 'role'> | undefined): Readonly<Record<string, number>> =>
  live ? { 'partners.listed': 1, [`partners.listed:${live.role}`]: 1 } : {}

/** An answer counts by its state alone: a trade and a town could tell who it was. */
export const companionContributions = ({ state }: Pick<Companion, 'state'>): Readonly<Record<string, number>> => ({
  'companions.received': 1,
  [`companions.state:${state}`]: 1,
})
