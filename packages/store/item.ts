import { type Instant, isInstant } from '@ancrage/kernel'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Collection, EditorialState, Stored } from './collection.ts'

export type Item = Readonly<Record<string, AttributeValue>>

/** A record that the database holds but that the schema refuses: a bug or a missed migration, never user input. */
export class CorruptRecordError extends Error {
  override readonly name = 'CorruptRecordError'
}

export const text = (item: Item, name: string): string | undefined => item[name]?.S
export const integer = (item: Item, name: string): number | undefined => {
  const value = item[name]?.N
  return value === undefined ? undefined : Number(value)
}

const instant = (item: Item, name: string): Instant | undefined => {
  const value = text(item, name)
  return value !== undefined && isInstant(value) ? value : undefined
}

const stateOf = (body: string, live: string | undefined): EditorialState => {
  if (live === undefined) return 'draft'
  return live === body ? 'published' : 'modified'
}

/** Reads one item through its collection's schema. @throws CorruptRecordError naming the record, never its content. */
export const readStored = <T>(collection: Collection<T>, item: Item): Stored<T> => {
  const id = text(item, 'sk')
  const version = integer(item, 'v')
  const body = text(item, 'body')
  const createdAt = instant(item, 'c')
  const updatedAt = instant(item, 'u')
  if (!id || !version || body === undefined || !createdAt || !updatedAt)
    throw new CorruptRecordError(`${collection.name} ${id ?? '?'}: attribute missing`)
  const live = text(item, 'live')
  const liveVersion = integer(item, 'lv')
  const deletedAt = instant(item, 'd')
  const state = stateOf(body, live)
  const value = parseBody(collection, id, body)
  return {
    id,
    version,
    value,
    state,
    createdAt,
    updatedAt,
    ...(live !== undefined && liveVersion !== undefined
      ? { live: { value: state === 'published' ? value : parseBody(collection, id, live), version: liveVersion } }
      : {}),
    ...(deletedAt ? { deletedAt } : {}),
  }
}

/** Parses the JSON attribute of a record. @throws CorruptRecordError */
export const parseBody = <T>(collection: Pick<Collection<T>, 'name' | 'schema'>, id: string, body: string): T => {
  const parsed = collection.schema.safeParse(JSON.parse(body))
  if (parsed.success) return parsed.data
  const paths = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new CorruptRecordError(`${collection.name} ${id}: ${paths}`)
}
