import { addSeconds, epochSeconds, err, type Instant, ok, type Result, UnavailableError } from '@ancrage/kernel'
import type { TerritoryScope } from '@ancrage/tenancy'
import type { TransactionCanceledException, TransactWriteItem, Update } from '@aws-sdk/client-dynamodb'
import type { AuditEntry, AuditNote } from './audit.ts'
import type { Change } from './changes.ts'
import type { StoreEngine } from './engine.ts'
import { counterPartition, partition } from './keys.ts'
import { type MailRequest, type OutboxEntry, outbox, outboxDays } from './outbox.ts'
import { reach } from './reach.ts'
import { type RequestReceipt, receiptPut } from './receipts.ts'

/** What one operation writes: all of it, or nothing. At most 100 items, mails and audit entries counted. */
export interface Commit {
  readonly changes: readonly Change[]
  readonly audit: readonly AuditNote[]
  readonly mails?: readonly MailRequest[]
  /** Answer to give again when the same request comes twice (Idempotency-Key). */
  readonly receipt?: RequestReceipt
  readonly now: Instant
}

/** Why nothing was written: a version moved, the id is taken, or this very request was already answered. */
export type CommitRefusal =
  | { readonly kind: 'conflict' | 'exists'; readonly collection: string; readonly id: string }
  | { readonly kind: 'replayed' }

const binDays = 30
const day = 86_400
const transactionTries = 6

const put = (
  tableName: string,
  pk: string,
  sk: string,
  attributes: Readonly<Record<string, { S: string } | { N: string }>>,
  unique: boolean,
): TransactWriteItem => ({
  Put: {
    TableName: tableName,
    Item: { pk: { S: pk }, sk: { S: sk }, ...attributes },
    ...(unique ? { ConditionExpression: 'attribute_not_exists(pk)' } : {}),
  },
})

const expressions: Record<Exclude<Change['kind'], 'create'>, string> = {
  replace: 'SET body = :body, v = :next, u = :now',
  publish: 'SET live = body, lv = :next, v = :next, u = :now',
  amend: 'SET body = :body, live = :live, lv = :next, v = :next, u = :now',
  unpublish: 'SET v = :next, u = :now REMOVE live, lv',
  remove: 'SET d = :now, #ttl = :ttl, v = :next, u = :now',
  restore: 'SET v = :next, u = :now REMOVE d, #ttl',
}

const update = (tableName: string, pk: string, change: Exclude<Change, { kind: 'create' }>, now: Instant): Update => ({
  TableName: tableName,
  Key: { pk: { S: pk }, sk: { S: change.id } },
  UpdateExpression: expressions[change.kind],
  ConditionExpression: `v = :seen AND ${change.kind === 'restore' ? 'attribute_exists(d)' : 'attribute_not_exists(d)'}`,
  ...(change.kind === 'remove' || change.kind === 'restore' ? { ExpressionAttributeNames: { '#ttl': 'ttl' } } : {}),
  ExpressionAttributeValues: {
    ':seen': { N: String(change.version) },
    ':next': { N: String(change.version + 1) },
    ':now': { S: now },
    ...(change.body === undefined ? {} : { ':body': { S: change.body } }),
    ...(change.kind === 'amend' ? { ':live': { S: change.live } } : {}),
    ...(change.kind === 'remove' ? { ':ttl': { N: String(epochSeconds(now) + binDays * day) } } : {}),
  },
})

const dated = (now: Instant): Record<string, { S: string }> => ({ c: { S: now }, u: { S: now } })

const erasedAt = (seconds: number | undefined): Record<string, { N: string }> =>
  seconds === undefined ? {} : { ttl: { N: String(seconds) } }

/** The items of a commit: the changes first and in order, so that a refusal names the change it is about. */
const itemsOf = (engine: StoreEngine, scope: TerritoryScope, commit: Commit): TransactWriteItem[] => {
  const app = engine.tables.app
  const { now } = commit
  const pk = (collection: string): string => partition(scope.territoryId, collection)
  const items = commit.changes.map(
    (change): TransactWriteItem =>
      change.kind === 'create'
        ? put(
            app,
            pk(change.collection.name),
            change.id,
            { v: { N: '1' }, body: { S: change.body }, ...dated(now), ...erasedAt(change.forgetAtEpochSeconds) },
            true,
          )
        : { Update: update(app, pk(change.collection.name), change, now) },
  )
  for (const name of new Set(commit.changes.map((change) => change.collection.name)))
    items.push({
      Update: {
        TableName: app,
        Key: { pk: { S: counterPartition(scope.territoryId) }, sk: { S: name } },
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      },
    })
  const mailIds: string[] = []
  const keepUntil = String(epochSeconds(now) + outboxDays * day)
  for (const mail of commit.mails ?? []) {
    const id = engine.ids.next('mel')
    mailIds.push(id)
    const entry: OutboxEntry = { ...mail, state: 'pending', sentAt: null }
    items.push(
      put(
        app,
        pk(outbox.name),
        id,
        { v: { N: '1' }, body: { S: JSON.stringify(entry) }, ttl: { N: keepUntil }, ...dated(now) },
        true,
      ),
    )
  }
  for (const [index, note] of commit.audit.entries()) {
    const id = engine.ids.next('aud')
    const entry: AuditEntry = { ...note, id, at: now, actor: scope.actor, mails: index === 0 ? mailIds : [] }
    items.push(put(app, pk('audit'), id, { subject: { S: note.subject }, body: { S: JSON.stringify(entry) } }, true))
  }
  if (commit.receipt) items.push({ Put: receiptPut(app, pk('receipts'), commit.receipt, addSeconds(now, day)) })
  return items
}

/** By its name: the class is the SDK’s, which a function loads when it first writes. */
const isCancelled = (error: unknown): error is TransactionCanceledException =>
  error instanceof Error && error.name === 'TransactionCanceledException'

const refusalOf = (commit: Commit, error: TransactionCanceledException): CommitRefusal | 'retry' | undefined => {
  const reasons = error.CancellationReasons ?? []
  const failed = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed')
  if (failed === -1)
    return reasons.some((reason) => reason.Code === 'TransactionConflict' || reason.Code === 'ThrottlingError')
      ? 'retry'
      : undefined
  const change = commit.changes[failed]
  if (change)
    return { kind: change.kind === 'create' ? 'exists' : 'conflict', collection: change.collection.name, id: change.id }
  return commit.receipt ? { kind: 'replayed' } : undefined
}

/** Tells the warm copies of this process which records moved, and by how many steps of the counter. */
const rememberOwn = (engine: StoreEngine, scope: TerritoryScope, commit: Commit): void => {
  for (const [name, changes] of Map.groupBy(commit.changes, (change) => change.collection.name)) {
    const pk = partition(scope.territoryId, name)
    if (!engine.warm.has(pk)) continue
    const before = engine.own.get(pk)
    const ids = new Set([...(before?.ids ?? []), ...changes.map((change) => change.id)])
    engine.own.set(pk, { count: (before?.count ?? 0) + 1, ids })
  }
}

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt * 10))

/**
 * Writes a commit in one transaction. Two transactions that touch the same record at once make the database refuse one
 * of them: that one is tried again, a bounded number of times with jitter, then told as unavailable.
 */
export const writeCommit = async (
  engine: StoreEngine,
  scope: TerritoryScope,
  commit: Commit,
): Promise<Result<void, CommitRefusal>> => {
  if (commit.changes.length > 0 && commit.audit.length === 0) throw new TypeError('a change without an audit entry')
  const items = itemsOf(engine, scope, commit)
  if (items.length > 100) throw new RangeError(`${items.length} items in one transaction`)
  for (let attempt = 1; ; attempt++) {
    try {
      await reach(() => engine.dynamo.transactWriteItems({ TransactItems: items }))
      rememberOwn(engine, scope, commit)
      engine.onCommit?.()
      return ok(undefined)
    } catch (error) {
      if (!isCancelled(error)) throw error
      const refusal = refusalOf(commit, error)
      if (refusal === undefined) throw error
      if (refusal !== 'retry') return err(refusal)
      if (attempt === transactionTries) throw new UnavailableError('database', 1, error)
      await pause(attempt)
    }
  }
}
