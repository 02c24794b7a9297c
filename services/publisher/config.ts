import * as z from 'zod'
import { dataSettings } from '../common/cloud/settings.ts'

export const configSchema = z.object({
  ...dataSettings,
  SITES_BUCKET: z.string().min(1),
  POINTERS_ARN: z.string().min(1),
})
