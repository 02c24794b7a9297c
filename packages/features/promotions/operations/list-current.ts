import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Promotion } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { promotions } from '../store.ts'

/** What the public may see today. */
export const listCurrentPromotions = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Promotion>[]> =>
  (await listPublished(store, promotions)).filter(({ value }) => isCurrent(value, today))
