import * as z from 'zod'

const name = z.string().min(1)

/** Environment of every function that opens territories’ data. The stack parses the same schema at synth. */
export const dataSettings = {
  APP_TABLE: name,
  REGISTRY_TABLE: name,
  REGION_TABLE: name,
  /** Role to take for one territory; the session tag says which. */
  DATA_ROLE_ARN: name,
  /** Name, in Secrets Manager, of what signs links and cursors. */
  SIGNING_SECRET: name,
  /** Files of photos, under a prefix per territory. */
  PHOTOS_BUCKET: name,
  /** Name of the function that decodes pictures. */
  PICTURES_FUNCTION: name,
  /** `ancrage.example`: hosts of territories are under it. */
  PLATFORM_DOMAIN: name,
} as const

/** Further variables of the functions that check tokens. */
export const tokenSettings = { USER_POOL_ISSUER: z.url(), CLIENT_ID: name } as const
