import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Place } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { places } from '../store.ts'

/** What the public may see today. */
export const listCurrentPlaces = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Place>[]> =>
  (await listPublished(store, places)).filter(({ value }) => isCurrent(value, today))
