import type { TerritoryId } from '@ancrage/kernel'
import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { reach } from './client.ts'
import type { Collection, Stored } from './collection.ts'
import type { CachedCollection, StoreEngine } from './engine.ts'
import { type Item, integer, readStored, text } from './item.ts'
import { counterPartition, isSortKey, partition } from './keys.ts'

const warmCollections = 400

type Reader = Pick<StoreEngine, 'dynamo' | 'tables'>

export const readItem = async (
  engine: Reader,
  table: keyof StoreEngine['tables'],
  pk: string,
  sk: string,
): Promise<Item | undefined> => {
  const answer = await reach(() =>
    engine.dynamo.send(
      new GetItemCommand({
        TableName: engine.tables[table],
        Key: { pk: { S: pk }, sk: { S: sk } },
        ConsistentRead: true,
      }),
    ),
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
      engine.dynamo.send(
        new QueryCommand({
          TableName: engine.tables[table],
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
          ConsistentRead: true,
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      ),
    )
    yield* page.Items ?? []
    start = page.LastEvaluatedKey
  } while (start)
}

const load = async <T>(
  engine: StoreEngine,
  collection: Collection<T>,
  pk: string,
  counter: number,
): Promise<CachedCollection> => {
  const before = engine.warm.get(pk)
  const records = new Map<string, Stored<unknown>>()
  for await (const item of queryAll(engine, 'app', pk)) {
    const id = text(item, 'sk') ?? ''
    const known = before?.records.get(id)
    records.set(id, known && known.version === integer(item, 'v') ? known : readStored(collection, item))
  }
  const loaded = { counter, records }
  if (engine.warm.size >= warmCollections) engine.warm.delete(engine.warm.keys().next().value ?? '')
  engine.warm.set(pk, loaded)
  return loaded
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
