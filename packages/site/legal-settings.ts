import { localDateSchema } from '@ancrage/kernel'
import * as z from 'zod'

export const accessibilityStatuses = ['non conforme', 'partiellement conforme', 'totalement conforme'] as const

const organisationSchema = z.strictObject({
  name: z.string().trim().min(2).max(160),
  legalForm: z.string().trim().max(120).optional(),
  address: z.string().trim().min(5).max(240),
  phone: z.string().trim().min(4).max(30),
  email: z.email().optional(),
})

const accessibilitySchema = z.strictObject({
  status: z.enum(accessibilityStatuses),
  /** Share of RGAA criteria met, in percent; absent while no audit was done. */
  ratePercent: z.number().min(0).max(100).optional(),
  auditedBy: z.string().trim().max(160).optional(),
  auditedOn: localDateSchema.optional(),
  declaredOn: localDateSchema,
  nonConformities: z.array(z.string().trim().min(3).max(300)).max(40).default([]),
  disproportionateBurden: z.array(z.string().trim().min(3).max(300)).max(20).default([]),
  outOfScope: z.array(z.string().trim().min(3).max(300)).max(20).default([]),
  /** Years covered by the multi-year plan: at most three (décret 2019-768). */
  planYears: z.tuple([z.int().min(2020), z.int().max(2100)]),
  planActions: z
    .array(z.strictObject({ year: z.int().min(2020).max(2100), action: z.string().trim().min(3).max(300) }))
    .max(40)
    .default([]),
})

/** What the law asks a territory to say about itself: LCEN art. 6, RGPD art. 13, loi 2005-102 art. 47. */
export const legalSettingsSchema = z.strictObject({
  publisher: organisationSchema,
  publicationDirector: z.string().trim().min(3).max(160),
  host: organisationSchema,
  /** Where the data are kept, as shown to people: « Paris (région eu-west-3) ». */
  hostingRegion: z.string().trim().min(3).max(120),
  dataProtectionOfficer: z.strictObject({ name: z.string().trim().min(2).max(160), email: z.email() }),
  credits: z.array(z.string().trim().min(3).max(240)).max(20).default([]),
  accessibility: accessibilitySchema,
  updatedOn: localDateSchema,
})

export type LegalSettings = z.output<typeof legalSettingsSchema>
