import type { LocalDate } from '@ancrage/kernel'
import type { Collection, TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import { isCurrent } from '../model.ts'

/** What the public may see today of one of these collections, by name. */
export const listCurrent = async <T extends { readonly name: string; readonly verifiedOn: LocalDate }>(
  store: Pick<TerritoryStore, 'list'>,
  collection: Collection<T>,
  today: LocalDate,
): Promise<readonly LiveRecord<T>[]> =>
  (await listPublished(store, collection))
    .filter(({ value }) => isCurrent(value, today))
    .sort((a, b) => a.value.name.localeCompare(b.value.name, 'fr'))
