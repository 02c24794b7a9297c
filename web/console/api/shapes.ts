import * as z from 'zod'

/** Answers of console-api and region-api that the console reads outside the editorial collections. */
const role = z.string()

export const meSchema = z.object({
  member: z.object({ id: z.string(), name: z.string(), email: z.string().default('') }),
  territories: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      role,
      permissions: z.array(z.string()),
      portalUrl: z.string(),
      hue: z.number().default(160),
      modules: z.array(z.string()).optional(),
    }),
  ),
  regions: z.array(z.object({ code: z.string(), name: z.string(), role })),
  operator: z.boolean().default(false),
})
export type Me = z.infer<typeof meSchema>
export type Membership = Me['territories'][number]

const todayRecord = z.object({
  collection: z.string(),
  id: z.string(),
  title: z.string(),
  updatedAt: z.string(),
  verifiedOn: z.string().optional(),
})
export type TodayRecord = z.infer<typeof todayRecord>

const actor = z.object({ name: z.string() }).transform((who) => who.name)

const releaseFacts = z.object({
  id: z.string(),
  madeAt: z.string(),
  by: z.string(),
  reason: z.string(),
  /** True for the version that visitors see now. */
  current: z.boolean(),
  pageCount: z.number(),
})
export const releaseSchema = releaseFacts.extend({
  changeCount: z.number(),
  errorCount: z.number(),
  warningCount: z.number(),
})
export type Release = z.infer<typeof releaseSchema>
export const releasesSchema = z.object({ items: z.array(releaseSchema), total: z.number() })

const remark = z.object({ page: z.string(), message: z.string() })
export const releaseDiffSchema = releaseFacts.extend({
  changes: z.array(z.object({ path: z.string(), title: z.string(), change: z.enum(['added', 'changed', 'removed']) })),
  /** Why the checks refused it; empty for a version that went live. */
  errors: z.array(remark),
  warnings: z.array(remark),
})
export type ReleaseDiff = z.infer<typeof releaseDiffSchema>

export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  actor,
  action: z.string(),
  collection: z.string(),
  subject: z.string(),
  summary: z.string(),
  fields: z.array(z.string()).default([]),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>
export const todaySchema = z.object({
  unpublished: z.array(todayRecord),
  toVerify: z.array(todayRecord),
})
export type Today = z.infer<typeof todaySchema>

export const auditSchema = z.object({ items: z.array(auditEntrySchema), cursor: z.string().optional() })

export const figuresSchema = z.object({
  region: z.object({ code: z.string(), name: z.string() }),
  updatedAt: z.string().nullable(),
  definitions: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      definition: z.string(),
      unit: z.string().default(''),
      source: z.string(),
      countsPeople: z.boolean().default(false),
    }),
  ),
  territories: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      figures: z.record(
        z.string(),
        z.object({ value: z.number().nullable(), suppressed: z.boolean(), asOf: z.string() }),
      ),
    }),
  ),
  totals: z
    .record(
      z.string(),
      z.object({ value: z.number().nullable(), suppressed: z.boolean(), asOf: z.string().optional() }),
    )
    .default({}),
})
export type Figures = z.infer<typeof figuresSchema>
