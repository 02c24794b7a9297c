import * as z from 'zod'
import { dataSettings } from '../common/cloud/settings.ts'

export const configSchema = z.object({ ...dataSettings, ORIGIN_SECRET: z.string().min(1) })
