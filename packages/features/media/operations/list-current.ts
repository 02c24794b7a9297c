import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Medium } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { media } from '../store.ts'

/** What the public may see today. */
export const listCurrentMedia = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Medium>[]> =>
  (await listPublished(store, media)).filter(({ value }) => isCurrent(value, today))
