import { defineProblems, instantSchema } from '@ancrage/kernel'
import * as z from 'zod'

/** What a person accepted, in which wording and when; kept with the record that it allows. */
export const consentSchema = z.strictObject({
  /** What the data serve, one English slug: `contact-relay`. */
  purpose: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  /** A new wording gets a new version; each answer keeps its own. */
  textVersion: z.string().regex(/^\d{4}-\d\d-\d+$/),
  at: instantSchema,
})
export type Consent = z.infer<typeof consentSchema>

/** A sentence to agree to, in one version. */
export interface ConsentText {
  readonly purpose: string
  /** Year, month, rank: `2026-11-1`. */
  readonly version: string
  readonly text: { readonly fr: string; readonly en: string }
}

export const formProblems = defineProblems({
  staleForm: {
    slug: 'stale-form',
    status: 409,
    title: { fr: 'Ce formulaire est ouvert depuis trop longtemps', en: 'This form was opened too long ago' },
  },
})
