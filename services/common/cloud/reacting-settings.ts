import * as z from 'zod'
import { dataSettings } from './settings.ts'

/** Wiring of the functions that react: their data, and the queues through which they ask for releases and mails. */
export const reactingSettings = z.object({ ...dataSettings, PUBLISH_QUEUE_URL: z.url(), MAIL_QUEUE_URL: z.url() })
