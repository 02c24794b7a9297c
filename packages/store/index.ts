export { afterChange, afterCreate } from './after-commit.ts'
export type { AuditEntry, AuditNote } from './audit.ts'
export type { AuditPage, AuditQuery } from './audit-log.ts'
export { amend, type Change, create, publish, remove, replace, restore, unpublish } from './changes.ts'
export { createDynamoClient, type DynamoClient } from './client.ts'
export { type Collection, defineCollection, type EditorialState, type Stored } from './collection.ts'
export type { Database } from './database.ts'
export { createStoreEngine, type StoreEngine } from './engine.ts'
export { type Contributions, type Figures, openFigures, type RecordContributions } from './figures.ts'
export { pendingMail, settleMail } from './mail-queue.ts'
export type { MailRequest, OutboxEntry } from './outbox.ts'
export type { RequestReceipt } from './receipts.ts'
export {
  openRegion,
  openRegionDirectory,
  type PublicFigure,
  type RegionDirectory,
  type RegionRow,
  type RegionStore,
  writeRegionRow,
} from './region-store.ts'
export type { Change as TerritoryChange } from './stream.ts'
export { changeOf, type StreamRecord } from './stream.ts'
export { localTables, type TableNames } from './tables.ts'
export { openStore, type TerritoryStore } from './territory-store.ts'
export type { Commit, CommitRefusal } from './writing.ts'
