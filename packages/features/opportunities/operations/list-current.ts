import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Opportunity } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { opportunities } from '../store.ts'

/** What the public may see today. */
export const listCurrentOpportunities = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Opportunity>[]> =>
  (await listPublished(store, opportunities)).filter(({ value }) => isCurrent(value, today))
