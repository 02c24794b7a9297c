import * as z from 'zod'

/** The trigger reads nothing but its event. */
export const configSchema = z.object({})
