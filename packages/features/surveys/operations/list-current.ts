import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Survey } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { surveys } from '../store.ts'

/** What the public may see today. */
export const listCurrentSurveys = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Survey>[]> =>
  (await listPublished(store, surveys)).filter(({ value }) => isCurrent(value, today))
