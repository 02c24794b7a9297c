import * as z from 'zod'

/** It needs nothing from its surroundings, and is given nothing: no table, no bucket, no secret. */
export const configSchema = z.object({})
