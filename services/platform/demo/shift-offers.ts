import type { Dwelling } from '@ancrage/features/housing/contract.ts'
import type { Opportunity } from '@ancrage/features/opportunities/contract.ts'
import { type Instant, type LocalDate, localDateSchema } from '@ancrage/kernel'

/** The year in which the dates of the demo offers were chosen, and the day from which a year has passed. */
const WRITTEN_AT_MILLIS = Date.parse('2026-11-21T00:00:00Z')
const YEAR_MILLIS = 365.25 * 86_400_000

/** Moves days by as many whole years as have passed since they were written, so that semesters stay semesters. */
const laterSince = (now: Instant): ((day: LocalDate) => LocalDate) => {
  const years = Math.max(0, Math.floor((Date.parse(now) - WRITTEN_AT_MILLIS) / YEAR_MILLIS))
  return (day) => localDateSchema.parse(`${Number(day.slice(0, 4)) + years}${day.slice(4)}`)
}

/** The same dwelling, free in the semesters around the day it is installed on. */
export const shiftDwelling = (dwelling: Dwelling, now: Instant): Dwelling => {
  const later = laterSince(now)
  return {
    ...dwelling,
    periods: dwelling.periods.map(({ from, to, free }) => ({ from: later(from), to: later(to), free })),
    expiresOn: later(dwelling.expiresOn),
    verifiedOn: later(dwelling.verifiedOn),
  }
}

/** The same opportunity, posted and offered around the day it is installed on. */
export const shiftOpportunity = (opportunity: Opportunity, now: Instant): Opportunity => {
  const later = laterSince(now)
  return {
    ...opportunity,
    startsOn: opportunity.startsOn === '' ? '' : later(opportunity.startsOn),
    endsOn: opportunity.endsOn === '' ? '' : later(opportunity.endsOn),
    postedOn: later(opportunity.postedOn),
    expiresOn: later(opportunity.expiresOn),
    verifiedOn: later(opportunity.verifiedOn),
  }
}
