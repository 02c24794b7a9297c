import * as z from 'zod'
import { tokenSettings } from '../common/cloud/settings.ts'

/** One table, the sign-in, and nothing else: this API cannot name a territory’s data. */
export const configSchema = z.object({ REGION_TABLE: z.string().min(1), ...tokenSettings })
