import type { Result } from '@ancrage/kernel'
import { TerritoryScope } from '@ancrage/tenancy'
import { type AuditPage, type AuditQuery, readAuditLog } from './audit-log.ts'
import type { Collection, Stored } from './collection.ts'
import type { StoreEngine } from './engine.ts'
import { text } from './item.ts'
import { isSortKey, partition } from './keys.ts'
import { readCollection, readItem, readRecord } from './reading.ts'
import { parseReceipt, type RequestReceipt } from './receipts.ts'
import { type Commit, type CommitRefusal, writeCommit } from './writing.ts'

/** The only way to a territory's data. No method takes a territory: the scope it was opened with says which. */
export interface TerritoryStore {
  /** One record, read consistently; one in the bin carries `deletedAt`. */
  readonly get: <T>(collection: Collection<T>, id: string) => Promise<Stored<T> | undefined>
  /** The whole collection without the bin, never stale. */
  readonly list: <T>(collection: Collection<T>) => Promise<readonly Stored<T>[]>
  /** What is in the bin. */
  readonly listDeleted: <T>(collection: Collection<T>) => Promise<readonly Stored<T>[]>
  /** Writes everything or nothing. @throws UnavailableError when the database stays out of reach. */
  readonly commit: (commit: Commit) => Promise<Result<void, CommitRefusal>>
  /** The kept answer to a request that came before, by its Idempotency-Key. */
  readonly receipt: (key: string) => Promise<RequestReceipt | undefined>
  readonly auditLog: (query: AuditQuery) => Promise<Result<AuditPage, 'invalid-cursor'>>
}

/** Opens the data of the scope's territory. @throws TypeError for a value that tenancy did not mint. */
export const openStore = (scope: TerritoryScope, engine: StoreEngine): TerritoryStore => {
  if (!TerritoryScope.isMinted(scope)) throw new TypeError('a store opens with a scope that was received')
  const { territoryId } = scope
  return {
    get: (collection, id) => readRecord(engine, territoryId, collection, id),
    list: async (collection) => present(await readCollection(engine, territoryId, collection)),
    listDeleted: async (collection) =>
      (await readCollection(engine, territoryId, collection)).filter((stored) => stored.deletedAt !== undefined),
    commit: (commit) => writeCommit(engine, scope, commit),
    receipt: async (key) => {
      if (!isSortKey(key)) return undefined
      const item = await readItem(engine, 'app', partition(territoryId, 'receipts'), key)
      const body = item && text(item, 'body')
      return body === undefined ? undefined : parseReceipt(body)
    },
    auditLog: (query) => readAuditLog(engine, territoryId, query),
  }
}

const kept = new WeakMap<readonly Stored<unknown>[], readonly Stored<unknown>[]>()

/** Without the bin; the same array while the collection did not move, so that callers can keep derived indexes. */
function present<T>(all: readonly Stored<T>[]): readonly Stored<T>[]
function present(all: readonly Stored<unknown>[]): readonly Stored<unknown>[] {
  const known = kept.get(all)
  if (known) return known
  const list = all.filter((stored) => stored.deletedAt === undefined)
  kept.set(all, list)
  return list
}
