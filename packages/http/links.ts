import {
  epochSeconds,
  err,
  type Instant,
  instantFromEpochMillis,
  isId,
  ok,
  type Problem,
  problem,
  problems,
  type Result,
  type TerritoryId,
} from '@ancrage/kernel'
import * as z from 'zod'
import { checkKeys, type SigningKey, sign, verify } from './signature.ts'

/** What a signed link lets its bearer do, for whom and until when. */
export interface LinkClaims {
  readonly territoryId: TerritoryId
  /** One English slug, such as `manage-registration`: a link made for one page opens no other. */
  readonly purpose: string
  /** What it acts on, usually a record id. */
  readonly subject: string
  readonly expiresAt: Instant
  /** Anything that must still be true when the link is followed, such as a version; the operation compares it. */
  readonly nonce?: string
}

export interface LinkSigner {
  /** The token to put in an address: letters, digits, `-`, `_` and dots. */
  readonly sign: (claims: LinkClaims) => string
  /**
   * The claims of a token made for this territory and purpose.
   * Errors: `invalid-link` (404) when forged, altered or made for something else; `expired-link` (410).
   */
  readonly verify: (
    token: string,
    expected: { readonly territoryId: TerritoryId; readonly purpose: string },
    now: Instant,
  ) => Result<LinkClaims, Problem>
}

const maxTokenLength = 600
const payloadSchema = z.object({
  t: z.string(),
  p: z.string(),
  s: z.string(),
  e: z.int(),
  n: z.string().optional(),
})

const invalid = problem(
  problems.invalidLink,
  'Ce lien n’est pas valable. Vérifiez que vous l’avez copié en entier, ou écrivez à la personne à contacter du territoire.',
)
const expired = problem(
  problems.expiredLink,
  'Ce lien a expiré. Écrivez à la personne à contacter du territoire pour en recevoir un nouveau.',
)

const readPayload = (token: string): z.infer<typeof payloadSchema> | undefined => {
  try {
    const text = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString()
    return payloadSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/**
 * Signs and checks links, without storing them. The first key signs; the others are still accepted, so that a key can
 * be replaced while its links are alive.
 * @throws RangeError when there is no key, or one that is not worth signing with.
 */
export const createLinkSigner = (keys: readonly SigningKey[]): LinkSigner => {
  checkKeys(keys)
  return {
    sign: ({ territoryId, purpose, subject, expiresAt, nonce }) => {
      const claims = { t: territoryId, p: purpose, s: subject, e: epochSeconds(expiresAt), ...(nonce && { n: nonce }) }
      return sign(keys, 'link', Buffer.from(JSON.stringify(claims)).toString('base64url'))
    },
    verify: (token, expected, now) => {
      if (token.length > maxTokenLength || !verify(keys, 'link', token)) return err(invalid)
      const claims = readPayload(token)
      if (!claims || !isId('ter', claims.t) || claims.t !== expected.territoryId) return err(invalid)
      if (claims.p !== expected.purpose) return err(invalid)
      if (claims.e <= epochSeconds(now)) return err(expired)
      return ok({
        territoryId: claims.t,
        purpose: claims.p,
        subject: claims.s,
        expiresAt: instantFromEpochMillis(claims.e * 1000),
        ...(claims.n !== undefined && { nonce: claims.n }),
      })
    },
  }
}
