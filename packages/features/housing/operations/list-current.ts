import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Dwelling } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { housing } from '../store.ts'

/** What the public may see today. */
export const listCurrentHousing = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Dwelling>[]> =>
  (await listPublished(store, housing)).filter(({ value }) => isCurrent(value, today))
