import type { Instant } from '@ancrage/kernel'
import type { TerritoryScope } from '@ancrage/tenancy'
import type { StoreEngine } from './engine.ts'
import { partition } from './keys.ts'
import { type OutboxEntry, outbox } from './outbox.ts'
import { reach } from './reach.ts'
import { readRecord } from './reading.ts'

/** A mail still to send; undefined when it was sent already, or erased. */
export const pendingMail = async (
  scope: TerritoryScope<'system:react'>,
  engine: StoreEngine,
  mailId: string,
): Promise<OutboxEntry | undefined> => {
  const stored = await readRecord(engine, scope.territoryId, outbox, mailId)
  return stored?.value.state === 'pending' ? stored.value : undefined
}

/** Remembers the end of a mail. Mail is no editorial act: it leaves no audit entry of its own. */
export const settleMail = async (
  scope: TerritoryScope<'system:react'>,
  engine: StoreEngine,
  mailId: string,
  entry: OutboxEntry,
  state: 'sent' | 'failed',
  now: Instant,
): Promise<void> => {
  const settled: OutboxEntry = { ...entry, state, sentAt: state === 'sent' ? now : null }
  await reach(() =>
    engine.dynamo.updateItem({
      TableName: engine.tables.app,
      Key: { pk: { S: partition(scope.territoryId, outbox.name) }, sk: { S: mailId } },
      UpdateExpression: 'SET body = :body, u = :now ADD v :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':body': { S: JSON.stringify(settled) }, ':now': { S: now }, ':one': { N: '1' } },
    }),
  )
}
