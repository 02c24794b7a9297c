import { line, localDateSchema, prose, slug } from '@ancrage/kernel'
import * as z from 'zod'

export const placeSchema = z.strictObject({
  name: line(120),
  slug,
  description: prose(4000),
  verifiedOn: localDateSchema,
})
export type Place = z.infer<typeof placeSchema>
