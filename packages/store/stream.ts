import type { TerritoryScope } from '@ancrage/tenancy'
import { scopeOfSystem } from '@ancrage/tenancy/mint.ts'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { type AuditEntry, auditCollection } from './audit.ts'
import { parseBody } from './item.ts'
import { parsePartition } from './keys.ts'

/** What happened in one territory, with the right to react to it there. */
export interface Change {
  readonly scope: TerritoryScope<'system:react'>
  readonly entry: AuditEntry
}

/** The part of a stream record that matters here; Lambda and the stream API agree on it. */
export interface StreamRecord {
  readonly eventName?: string | undefined
  readonly dynamodb?: { readonly NewImage?: Record<string, AttributeValue> | undefined } | undefined
}

/** The audit entry of a stream record; undefined for every other write, which nobody reacts to. */
export const changeOf = (record: StreamRecord): Change | undefined => {
  if (record.eventName !== 'INSERT') return undefined
  const image = record.dynamodb?.NewImage
  const place = parsePartition(image?.pk?.S ?? '')
  if (!image || place?.collection !== auditCollection.name) return undefined
  const id = image.sk?.S ?? ''
  return {
    scope: scopeOfSystem(place.territoryId, 'change-router'),
    entry: parseBody(auditCollection, id, image.body?.S ?? ''),
  }
}
