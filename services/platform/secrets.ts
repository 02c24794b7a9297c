import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const secretsSchema = z.object({
  cursor: z.string(),
  links: z.string(),
  pepper: z.string(),
  origin: z.string(),
  cookies: z.string(),
  /** RSA key of the local sign-in, as a JWK: tokens survive a restart. */
  signInKey: z.looseObject({ kty: z.string(), n: z.string(), e: z.string(), kid: z.string() }),
})
export type Secrets = z.infer<typeof secretsSchema>

const random = (): string => randomBytes(32).toString('base64url')

const make = (): Secrets => ({
  cursor: random(),
  links: random(),
  pepper: random(),
  origin: random(),
  cookies: random(),
  signInKey: secretsSchema.shape.signInKey.parse({
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    kid: random().slice(0, 12),
    use: 'sig',
    alg: 'RS256',
  }),
})

/** The secrets of this installation, made on its first run and readable by its owner only. */
export const readSecrets = (folder: string): Secrets => {
  const file = join(folder, 'secrets.json')
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const made = make()
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  return made
}
