import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Request } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { requests } from '../store.ts'

/** What the public may see today. */
export const listCurrentRequests = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Request>[]> =>
  (await listPublished(store, requests)).filter(({ value }) => isCurrent(value, today))
