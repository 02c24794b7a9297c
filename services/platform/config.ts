import * as z from 'zod'

/** Everything here has a default that needs no account and no network. */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
  /** Where the data stay between runs. */
  ANCRAGE_DATA: z.string().default('.ancrage'),
  /** Folder of the territory descriptors. */
  ANCRAGE_TERRITORIES: z.string().default('infra/territories'),
  /** `off` for benches: everything comes from one address. */
  ANCRAGE_RATE_LIMIT: z.enum(['on', 'off']).default('on'),
  /** `off` starts with an empty platform, for tests that bring their own territories. */
  ANCRAGE_DEMO: z.enum(['on', 'off']).default('on'),
})
