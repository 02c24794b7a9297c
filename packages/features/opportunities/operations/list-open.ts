import type { LocalDate } from '@ancrage/kernel'
import type { LiveRecord } from '../../slice.ts'
import type { Opportunity } from '../contract.ts'
import { inOrder, isOpen, type Offer } from '../model.ts'

interface Kept {
  readonly today: LocalDate
  readonly offers: readonly Offer[]
}
const kept = new WeakMap<readonly LiveRecord<Opportunity>[], Kept>()

/** The open offers of a list of published records, the latest first; the same list while nothing moved. */
export const listOpen = (lives: readonly LiveRecord<Opportunity>[], today: LocalDate): readonly Offer[] => {
  const known = kept.get(lives)
  if (known?.today === today) return known.offers
  const offers = inOrder(lives.filter(({ value }) => isOpen(value, today)))
  kept.set(lives, { today, offers })
  return offers
}
