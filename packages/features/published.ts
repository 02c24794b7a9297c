import type { Collection, Stored, TerritoryStore } from '@ancrage/store'
import type { LiveRecord } from './slice.ts'

const records = new WeakMap<Stored<unknown>, LiveRecord<unknown>>()

/** The same object while the record stays the same: what is derived from it need not be derived again. */
const liveRecord = (stored: Stored<unknown>): readonly LiveRecord<unknown>[] => {
  const { id, live } = stored
  if (!live) return []
  const known = records.get(stored)
  if (known) return [known]
  const made = { id, version: live.version, value: live.value }
  records.set(stored, made)
  return [made]
}

const openRecords = new WeakMap<Stored<unknown>, LiveRecord<unknown>>()

const openRecord = (stored: Stored<unknown>): LiveRecord<unknown> => {
  const known = openRecords.get(stored)
  if (known) return known
  const { id, version, value } = stored
  const made = { id, version, value }
  openRecords.set(stored, made)
  return made
}

const kept = new WeakMap<readonly Stored<unknown>[], readonly LiveRecord<unknown>[]>()

/** The published copies of a list; the same array while the list has not moved, so that indexes over it last. */
export function liveOf<T>(list: readonly Stored<T>[]): readonly LiveRecord<T>[]
export function liveOf(list: readonly Stored<unknown>[]): readonly LiveRecord<unknown>[] {
  const known = kept.get(list)
  if (known) return known
  const made = list.flatMap(liveRecord)
  kept.set(list, made)
  return made
}

const open = new WeakMap<readonly Stored<unknown>[], readonly LiveRecord<unknown>[]>()

/** The records of a list that nobody publishes because nothing of it is private; the same array while it has not moved. */
export const openOf = (list: readonly Stored<unknown>[]): readonly LiveRecord<unknown>[] => {
  const known = open.get(list)
  if (known) return known
  const made = list.map(openRecord)
  open.set(list, made)
  return made
}

/** What the public may see of a collection. */
export const listPublished = async <T>(
  store: Pick<TerritoryStore, 'list'>,
  collection: Collection<T>,
): Promise<readonly LiveRecord<T>[]> => liveOf(await store.list(collection))

/** One published record; undefined for a draft, a record in the bin or an unknown id. */
export const getPublished = async <T>(
  store: Pick<TerritoryStore, 'get'>,
  collection: Collection<T>,
  id: string,
): Promise<LiveRecord<T> | undefined> => {
  const stored = await store.get(collection, id)
  return stored?.live && !stored.deletedAt
    ? { id: stored.id, version: stored.live.version, value: stored.live.value }
    : undefined
}
