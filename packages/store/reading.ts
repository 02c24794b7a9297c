import type { TerritoryId } from '@ancrage/kernel'
import type { Collection, Stored } from './collection.ts'
import type { CachedCollection, StoreEngine } from './engine.ts'
import { type Item, integer, readStored, text } from './item.ts'
import { counterPartition, isSortKey, partition } from './keys.ts'
import { reach } from './reach.ts'

const warmCollections = 400

type Reader = Pick<StoreEngine, 'dynamo' | 'tables'>

export const readItem = async (
  engine: Reader,
  table: keyof StoreEngine['tables'],
  pk: string,
  sk: string,
): Promise<Item | undefined> => {
  const answer = await reach(() =>
    engine.dynamo.getItem({
      TableName: engine.tables[table],
      Key: { pk: { S: pk }, sk: { S: sk } },
      ConsistentRead: true,
    }),
  )
  return answer.Item
}

export const readRecord = async <T>(
  engine: StoreEngine,
  territoryId: TerritoryId,
  collection: Collection<T>,
  id: string,
): Promise<Stored<T> | undefined> => {
  if (!isSortKey(id)) return undefined
  const item = await readItem(engine, 'app', partition(territoryId, collection.name), id)
  return item && readStored(collection, item)
}

/** Every item of one partition, in key order. */
export async function* queryAll(engine: Reader, table: keyof StoreEngine['tables'], pk: string): AsyncGenerator<Item> {
  let start: Record<string, NonNullable<Item[string]>> | undefined
  do {
    const page = await reach(() =>
      engine.dynamo.query({
        TableName: engine.tables[table],
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    )
    yield* page.Items ?? []
    start = page.LastEvaluatedKey
  } while (start)
}

const keep = (engine: StoreEngine, pk: string, loaded: CachedCollection): CachedCollection => {
  if (engine.warm.size >= warmCollections) engine.warm.delete(engine.warm.keys().next().value ?? '')
  engine.warm.set(pk, loaded)
  return loaded
}

const loadAll = async <T>(
  engine: StoreEngine,
  collection: Collection<T>,
  pk: string,
  counter: number,
): Promise<CachedCollection> => {
  const before = engine.warm.get(pk)
  engine.own.delete(pk)
  const records = new Map<string, Stored<unknown>>()
  for await (const item of queryAll(engine, 'app', pk)) {
    const id = text(item, 'sk') ?? ''
    const known = before?.records.get(id)
    records.set(id, known && known.version === integer(item, 'v') ? known : readStored(collection, item))
  }
  return keep(engine, pk, { counter, records })
}

/** The warm copy with a few records read again. */
const refresh = async <T>(
  engine: StoreEngine,
  collection: Collection<T>,
  pk: string,
  counter: number,
  kept: CachedCollection,
  ids: readonly string[],
): Promise<CachedCollection> => {
  engine.own.delete(pk)
  const Keys = ids.map((id) => ({ pk: { S: pk }, sk: { S: id } }))
  const table = engine.tables.app
  const answer = await reach(() =>
    engine.dynamo.batchGetItem({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
  )
  // The database may leave keys for a second try: the whole collection is then the simpler question.
  if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) return loadAll(engine, collection, pk, counter)
  const records = new Map(kept.records)
  for (const id of ids) records.delete(id)
  for (const item of answer.Responses?.[table] ?? []) records.set(text(item, 'sk') ?? '', readStored(collection, item))
  const inOrder = new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1)))
  return keep(engine, pk, { counter, records: inOrder })
}

/** Above this many, one Query costs less. */
const refreshUpTo = 50

/**
 * Brings the warm copy to `counter`. When exactly this process's own commits stand between, the counter has moved once
 * for each of them and for nothing else, so reading their records again is enough; any other distance reads everything.
 */
const load = <T>(
  engine: StoreEngine,
  collection: Collection<T>,
  pk: string,
  counter: number,
): Promise<CachedCollection> => {
  const kept = engine.warm.get(pk)
  const own = engine.own.get(pk)
  return kept && own && kept.counter + own.count === counter && own.ids.size <= refreshUpTo
    ? refresh(engine, collection, pk, counter, kept, [...own.ids])
    : loadAll(engine, collection, pk, counter)
}

/**
 * The whole collection, the bin included. The counter is read first and consistently, so the kept copy serves only
 * while nothing was written since: a stale answer is never given. Callers who saw the same counter share one load.
 */
export const readCollection = async <T>(
  engine: StoreEngine,
  territoryId: TerritoryId,
  collection: Collection<T>,
): Promise<readonly Stored<T>[]> => {
  const pk = partition(territoryId, collection.name)
  const item = await readItem(engine, 'app', counterPartition(territoryId), collection.name)
  const counter = item ? (integer(item, 'n') ?? 0) : 0
  const kept = engine.warm.get(pk)
  if (kept?.counter === counter) return typed(collection, kept)
  const key = `${pk}@${counter}`
  const running = engine.loading.get(key) ?? load(engine, collection, pk, counter)
  engine.loading.set(key, running)
  try {
    return typed(collection, await running)
  } finally {
    engine.loading.delete(key)
  }
}

const lists = new WeakMap<CachedCollection, readonly Stored<unknown>[]>()

/** One array per loaded collection: its records were all read through this very schema. */
function typed<T>(collection: Collection<T>, loaded: CachedCollection): readonly Stored<T>[]
function typed(_collection: Collection<unknown>, loaded: CachedCollection): readonly Stored<unknown>[] {
  const known = lists.get(loaded)
  if (known) return known
  const list = [...loaded.records.values()]
  lists.set(loaded, list)
  return list
}
