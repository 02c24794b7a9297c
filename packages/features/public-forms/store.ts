import { instantSchema } from '@ancrage/kernel'
import { defineCollection } from '@ancrage/store'
import * as z from 'zod'
import { consentSchema } from './contract.ts'

/**
 * A submission that waits for its author to confirm it, or the trace that they did. The database forgets it after a day
 * and a few hours; what was typed is erased from it as soon as it is confirmed.
 */
export const pendingFormSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('pending'),
    /** Name of the form. */
    form: z.string(),
    params: z.unknown(),
    fields: z.unknown(),
    consent: consentSchema.nullable(),
    locale: z.enum(['fr', 'en']),
    /** Of what was typed: the same content again is the same submission. */
    fingerprint: z.string(),
    expiresAt: instantSchema,
  }),
  z.strictObject({ state: z.literal('used'), form: z.string(), usedAt: instantSchema }),
])
export type PendingForm = z.infer<typeof pendingFormSchema>

export const pendingForms = defineCollection<PendingForm>({
  name: 'pending-forms',
  prefix: 'pen',
  schema: pendingFormSchema,
  editorial: false,
})
