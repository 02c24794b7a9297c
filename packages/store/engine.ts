import type { IdFactory } from '@ancrage/kernel'
import type { Stored } from './collection.ts'
import type { Database } from './database.ts'
import type { TableNames } from './tables.ts'

export interface CachedCollection {
  readonly counter: number
  /** Records by id and version, so that only what changed is parsed again. */
  readonly records: ReadonlyMap<string, Stored<unknown>>
}

export interface OwnCommits {
  readonly count: number
  readonly ids: ReadonlySet<string>
}

/** What every store of a process shares: database, table names and the warm collections. */
export interface StoreEngine<D extends Database = Database> {
  readonly dynamo: D
  readonly tables: TableNames
  readonly ids: IdFactory
  /** Signs page cursors; at least 32 bytes. */
  readonly cursorSecret: string
  readonly warm: Map<string, CachedCollection>
  readonly loading: Map<string, Promise<CachedCollection>>
  /** By partition, what this process committed since its warm copy: how many times, and which records. */
  readonly own: Map<string, OwnCommits>
  /** Told after each commit, so that a local consumer need not wait for its next poll. */
  readonly onCommit?: () => void
}

export const createStoreEngine = <D extends Database>(
  parts: Omit<StoreEngine<D>, 'warm' | 'loading' | 'own'>,
): StoreEngine<D> => ({
  ...parts,
  warm: new Map(),
  loading: new Map(),
  own: new Map(),
})
