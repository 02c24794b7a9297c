import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { withoutPaused } from '../../paused-records.ts'
import { listPublished } from '../../published.ts'
import { listings } from '../../requests/queries.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Dwelling } from '../contract.ts'
import { inOrder, isOpen, type Offer, offerOf } from '../model.ts'
import { dwellings } from '../store.ts'

interface Kept {
  readonly today: LocalDate
  readonly offers: readonly Offer[]
}
const kept = new WeakMap<readonly LiveRecord<Dwelling>[], Kept>()
const made = new WeakMap<LiveRecord<Dwelling>, { readonly today: LocalDate; readonly offer: Offer }>()

/** The same object while the record and the day stay the same, so that a list is not indexed anew at each search. */
const keptOffer = (live: LiveRecord<Dwelling>, today: LocalDate): Offer => {
  const known = made.get(live)
  if (known?.today === today) return known.offer
  const offer = offerOf(live, today)
  made.set(live, { today, offer })
  return offer
}

/** The open offers of a list of published records, in their usual order. */
export const listOffers = (lives: readonly LiveRecord<Dwelling>[], today: LocalDate): readonly Offer[] => {
  const known = kept.get(lives)
  if (known?.today === today) return known.offers
  const offers = inOrder(lives.filter(({ value }) => isOpen(value, today)).map((live) => keptOffer(live, today)))
  kept.set(lives, { today, offers })
  return offers
}

/** The open offers of the territory now, without those that their owners have paused. */
export const readOffers = async (store: Pick<TerritoryStore, 'list'>, today: LocalDate): Promise<readonly Offer[]> => {
  const kept = await store.list(listings)
  return withoutPaused(
    listOffers(await listPublished(store, dwellings), today),
    kept.map(({ value }) => value),
  )
}
