import { type Instant, instantSchema } from '@ancrage/kernel'
import type { Actor } from '@ancrage/tenancy'
import * as z from 'zod'

const actorSchema: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('visitor') }),
  z.object({ kind: z.literal('link'), subject: z.string() }),
  z.object({ kind: z.literal('system'), name: z.string() }),
])

/** What an operation says of its change; the store adds who, when and which version. */
export interface AuditNote {
  /** `<thing>.<past participle>`, such as `event.published`: reactions listen to it. */
  readonly action: string
  readonly collection: string
  readonly subject: string
  /** A French sentence for the activity feed; names the record, never a visitor. */
  readonly summary: string
  /** Names of the fields that changed, for the log "field by field". */
  readonly fields?: readonly string[]
}

/** One entry of the audit log: the single source of the activity feed, indicators, releases and mail. */
export interface AuditEntry extends AuditNote {
  readonly id: string
  readonly at: Instant
  readonly actor: Actor
  /** Outbox entries written in the same transaction. */
  readonly mails: readonly string[]
}

export const auditEntrySchema: z.ZodType<AuditEntry> = z
  .object({
    id: z.string(),
    action: z.string(),
    collection: z.string(),
    subject: z.string(),
    summary: z.string(),
    fields: z.array(z.string()).readonly().optional(),
    at: instantSchema,
    actor: actorSchema,
    mails: z.array(z.string()).readonly(),
  })
  .transform(({ fields, ...rest }) => (fields ? { ...rest, fields } : rest))

export const auditCollection = { name: 'audit', schema: auditEntrySchema } as const
