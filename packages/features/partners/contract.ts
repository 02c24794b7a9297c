import { line, localDateSchema, prose, slug } from '@ancrage/kernel'
import * as z from 'zod'

export const partnerSchema = z.strictObject({
  name: line(120),
  slug,
  description: prose(4000),
  verifiedOn: localDateSchema,
})
export type Partner = z.infer<typeof partnerSchema>
