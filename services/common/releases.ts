import { instantSchema } from '@ancrage/kernel'
import { defineCollection } from '@ancrage/store'
import * as z from 'zod'

const pageChange = z.object({ path: z.string(), title: z.string(), change: z.enum(['added', 'changed', 'removed']) })

export const releaseSchema = z.object({
  madeAt: instantSchema,
  /** What made it necessary, as the activity feed says it. */
  reason: z.string(),
  by: z.string(),
  previous: z.string().nullable(),
  pageCount: z.int(),
  renderedCount: z.int(),
  durationMillis: z.number(),
  changes: z.array(pageChange),
  /** Why it did not go live; empty for a release that did. */
  errors: z.array(z.object({ page: z.string(), message: z.string() })),
  warnings: z.array(z.object({ page: z.string(), message: z.string() })),
})
export type Release = z.infer<typeof releaseSchema>

/** Every release of the site, live or refused; a live one’s files stay, so that going back is moving a pointer. */
export const releases = defineCollection<Release>({
  name: 'releases',
  prefix: 'rel',
  schema: releaseSchema,
  editorial: false,
})
