import * as z from 'zod'
import { dataSettings } from '../common/cloud/settings.ts'

export const configSchema = z.object({
  ...dataSettings,
  /** Verified domain of the sender: `portail@<domain>`. Answers go to the territory’s contact. */
  MAIL_DOMAIN: z.string().min(1),
})
