import * as z from 'zod'
import { dataSettings, tokenSettings } from '../common/cloud/settings.ts'

export const configSchema = z.object({
  ...dataSettings,
  ...tokenSettings,
  POINTERS_ARN: z.string().min(1),
})
