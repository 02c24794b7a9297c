import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Partner } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { partners } from '../store.ts'

/** What the public may see today, by name. */
export const listCurrentPartners = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Partner>[]> =>
  (await listPublished(store, partners))
    .filter(({ value }) => isCurrent(value, today))
    .sort((a, b) => a.value.name.localeCompare(b.value.name, 'fr'))
