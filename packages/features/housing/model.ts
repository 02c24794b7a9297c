import type { LocalDate } from '@ancrage/kernel'
import { daysBetween } from '../days.ts'
import type { Dwelling } from './contract.ts'

export * from './model/charter.ts'
export * from './model/distance.ts'
export * from './model/fit.ts'
export * from './model/listing.ts'

const hideAfterDays = 366
const warnAfterDays = 183

/**
 * Whether the offer may be shown: not paused, not expired, still something ahead, and verified within a year, since a
 * page that nobody confirmed would mislead.
 */
export const isOpen = (
  offer: Pick<Dwelling, 'paused' | 'expiresOn' | 'verifiedOn' | 'periods'>,
  today: LocalDate,
): boolean =>
  !offer.paused &&
  offer.expiresOn >= today &&
  daysBetween(offer.verifiedOn, today) <= hideAfterDays &&
  offer.periods.some((period) => period.to >= today)

/** Verified more than half a year ago: to be confirmed before relying on it. */
export const isStale = ({ verifiedOn }: Pick<Dwelling, 'verifiedOn'>, today: LocalDate): boolean =>
  daysBetween(verifiedOn, today) > warnAfterDays
