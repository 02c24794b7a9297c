import * as z from 'zod'
import { dataSettings } from '../common/cloud/settings.ts'

export const configSchema = z.object({ ...dataSettings, PUBLISH_QUEUE_URL: z.url(), MAIL_QUEUE_URL: z.url() })
