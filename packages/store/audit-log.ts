import { err, ok, type Result, type TerritoryId } from '@ancrage/kernel'
import { type AuditEntry, auditCollection } from './audit.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { StoreEngine } from './engine.ts'
import { parseBody, text } from './item.ts'
import { partition } from './keys.ts'
import { reach } from './reach.ts'

export interface AuditQuery {
  readonly limit: number
  readonly cursor?: string
  /** Only the entries about this record. */
  readonly subject?: string
}

export interface AuditPage {
  readonly items: readonly AuditEntry[]
  readonly cursor?: string
}

/** One page of the audit log, newest first. A cursor of another territory or query is refused. */
export const readAuditLog = async (
  engine: StoreEngine,
  territoryId: TerritoryId,
  query: AuditQuery,
): Promise<Result<AuditPage, 'invalid-cursor'>> => {
  const pk = partition(territoryId, auditCollection.name)
  const bound = `${pk}|${query.subject ?? ''}`
  let after = query.cursor === undefined ? undefined : decodeCursor(engine.cursorSecret, bound, query.cursor)
  if (query.cursor !== undefined && after === undefined) return err('invalid-cursor')
  const items: AuditEntry[] = []
  for (;;) {
    const start = after
    const page = await reach(() =>
      engine.dynamo.query({
        TableName: engine.tables.app,
        KeyConditionExpression: 'pk = :pk',
        ScanIndexForward: false,
        ExpressionAttributeValues: {
          ':pk': { S: pk },
          ...(query.subject === undefined ? {} : { ':subject': { S: query.subject } }),
        },
        ...(query.subject === undefined ? {} : { FilterExpression: 'subject = :subject' }),
        ...(start === undefined ? {} : { ExclusiveStartKey: { pk: { S: pk }, sk: { S: start } } }),
        Limit: query.subject === undefined ? query.limit - items.length : 1000,
      }),
    )
    for (const item of page.Items ?? []) {
      const id = text(item, 'sk') ?? ''
      items.push(parseBody(auditCollection, id, text(item, 'body') ?? ''))
      if (items.length === query.limit) {
        return ok({ items, cursor: encodeCursor(engine.cursorSecret, bound, id) })
      }
    }
    after = page.LastEvaluatedKey?.sk?.S
    if (after === undefined) return ok({ items })
  }
}
