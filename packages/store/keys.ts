import type { TerritoryId } from '@ancrage/kernel'

/** Characters of a sort key: ids, semester codes, hashes. Anything else never reaches the database. */
const sortKey = /^[A-Za-z0-9_.:-]{1,120}$/

export const isSortKey = (value: string): boolean => sortKey.test(value)

/** Partition of one collection of one territory. Private to this package: callers name a collection, never a key. */
export const partition = (territoryId: TerritoryId, collection: string): string => `T#${territoryId}#${collection}`

/** Where the version counters of a territory's collections are. */
export const counterPartition = (territoryId: TerritoryId): string => partition(territoryId, 'counters')

/** Territory and collection of a partition key; undefined for a key that is not one. */
export const parsePartition = (
  pk: string,
): { readonly territoryId: TerritoryId; readonly collection: string } | undefined => {
  const match = /^T#ter_([0-7][0-9A-HJKMNP-TV-Z]{25})#([a-z-]+)$/.exec(pk)
  const [, body, collection] = match ?? []
  return body && collection ? { territoryId: `ter_${body}`, collection } : undefined
}
