import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Alert } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { alerts } from '../store.ts'

/** What the public may see today. */
export const listCurrentAlerts = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Alert>[]> =>
  (await listPublished(store, alerts)).filter(({ value }) => isCurrent(value, today))
