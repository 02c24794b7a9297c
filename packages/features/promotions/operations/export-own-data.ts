import type { Newcomer, Promotion } from '../contract.ts'

/** Everything kept of a person, for themselves (RGPD art. 15 and 20). */
export const exportOwnData = (newcomer: Newcomer, { title, startsOn, endsOn }: Promotion): string =>
  `${JSON.stringify({ promotion: { title, startsOn, endsOn }, ...newcomer }, null, 2)}\n`
