import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { withoutPaused } from '../../paused-records.ts'
import { listPublished } from '../../published.ts'
import { listings } from '../../requests/queries.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Opportunity } from '../contract.ts'
import { inOrder, isOpen, type Offer } from '../model.ts'
import { opportunities } from '../store.ts'

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

/** The open offers of the territory now, without those that their holders have paused. */
export const readOpen = async (store: Pick<TerritoryStore, 'list'>, today: LocalDate): Promise<readonly Offer[]> => {
  const kept = await store.list(listings)
  return withoutPaused(
    listOpen(await listPublished(store, opportunities), today),
    kept.map(({ value }) => value),
  )
}
