import { instantSchema } from '@ancrage/kernel'
import * as z from 'zod'
import { defineCollection } from './collection.ts'

/** A mail that is due. The slice's template renders it when it is sent, from `data` alone. */
export interface MailRequest {
  readonly template: string
  readonly to: string
  /** Record that the mail is about; erasing the record erases its mails. */
  readonly subjectId: string
  readonly data: Readonly<Record<string, unknown>>
}

export const outboxSchema = z.object({
  template: z.string(),
  to: z.string(),
  subjectId: z.string(),
  data: z.record(z.string(), z.unknown()).readonly(),
  state: z.enum(['pending', 'sent', 'failed']),
  sentAt: instantSchema.nullable(),
})
export type OutboxEntry = z.infer<typeof outboxSchema>

/** Mails wait here in the transaction of the change that made them due, and are kept 90 days. */
export const outbox = defineCollection<OutboxEntry>({
  name: 'outbox',
  prefix: 'mel',
  schema: outboxSchema,
  editorial: false,
})
export const outboxDays = 90
