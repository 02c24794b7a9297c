import * as z from 'zod'
import { dataSettings } from '../common/cloud/settings.ts'

export const configSchema = z.object({
  ...dataSettings,
  PUBLISH_QUEUE_URL: z.url(),
  USER_POOL_ID: z.string().min(1),
  /** Verified domain of the sender of invitations: `portail@<domain>`. */
  MAIL_DOMAIN: z.string().min(1),
})
