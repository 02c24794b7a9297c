import type { LocalDate } from '@ancrage/kernel'
import type { Promotion } from './contract.ts'

const hideAfterDays = 366

const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Whether the record is recent enough to be shown: a page that nobody confirmed for a year would mislead. */
export const isCurrent = ({ verifiedOn }: Pick<Promotion, 'verifiedOn'>, today: LocalDate): boolean =>
  daysBetween(verifiedOn, today) <= hideAfterDays
