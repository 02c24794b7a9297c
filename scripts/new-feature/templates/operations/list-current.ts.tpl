import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { {{Type}} } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { {{camel}} } from '../store.ts'

/** What the public may see today. */
export const listCurrent{{Types}} = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<{{Type}}>[]> =>
  (await listPublished(store, {{camel}})).filter(({ value }) => isCurrent(value, today))
