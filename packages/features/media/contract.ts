import { line, localDateSchema, prose, slug } from '@ancrage/kernel'
import * as z from 'zod'

export const mediumSchema = z.strictObject({
  name: line(120),
  slug,
  description: prose(4000),
  verifiedOn: localDateSchema,
})
export type Medium = z.infer<typeof mediumSchema>
