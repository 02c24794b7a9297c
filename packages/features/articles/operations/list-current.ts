import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Article } from '../contract.ts'
import { isCurrent } from '../model.ts'
import { articles } from '../store.ts'

/** What the public may see today. */
export const listCurrentArticles = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly LiveRecord<Article>[]> =>
  (await listPublished(store, articles)).filter(({ value }) => isCurrent(value, today))
