import * as z from 'zod'

/** Every kind of record and its three-letter prefix; all of one length, so no id is the prefix of another. */
export const idPrefixes = {
  territory: 'ter',
  member: 'mem',
  placement: 'pla',
  supervisor: 'sup',
  aid: 'aid',
  event: 'evt',
  registration: 'reg',
  feed: 'fee',
  audit: 'aud',
  mail: 'mel',
  release: 'rel',
  dwelling: 'dwe',
  opportunity: 'opp',
  promotion: 'pro',
  newcomer: 'new',
  survey: 'srv',
  answer: 'ans',
  result: 'res',
  request: 'req',
  pending: 'pen',
  correction: 'cor',
  listing: 'lst',
  holder: 'hol',
  partner: 'par',
  place: 'plc',
  structure: 'stc',
  outing: 'out',
  companion: 'cmp',
  testimony: 'tes',
  article: 'art',
  photo: 'pho',
  alert: 'alt',
} as const

export type IdPrefix = (typeof idPrefixes)[keyof typeof idPrefixes]
export type Id<P extends IdPrefix> = `${P}_${string}`
export type TerritoryId = Id<'ter'>

const ulidBody = '[0-7][0-9A-HJKMNP-TV-Z]{25}'

/** Whether `value` is a well-formed id of this kind: prefix, underscore, 26 characters of Crockford base 32. */
export const isId = <P extends IdPrefix>(prefix: P, value: unknown): value is Id<P> =>
  typeof value === 'string' && new RegExp(`^${prefix}_${ulidBody}$`).test(value)

/** Schema of an id of one kind. The French message reaches people who follow a broken link. */
export const idSchema = <P extends IdPrefix>(prefix: P): z.ZodType<Id<P>, string> =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_${ulidBody}$`), `Identifiant attendu : ${prefix}_ suivi de 26 caractères.`)
    .transform((value): Id<P> => `${prefix}_${value.slice(4)}`)

/** Source of new ids; injected, so that tests are repeatable. */
export interface IdFactory {
  readonly next: <P extends IdPrefix>(prefix: P) => Id<P>
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * An id that depends only on `digest` (at least 17 bytes, of a keyed hash): the same person signing up twice for the
 * same event meets the same key, so the database itself refuses the duplicate.
 */
export const idFromDigest = <P extends IdPrefix>(prefix: P, digest: Uint8Array): Id<P> => {
  let bits = 0n
  for (const byte of digest.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte)
  let body = ''
  for (let i = 0; i < 26; i++) {
    const limit = i === 25 ? 7n : 31n
    body = alphabet.charAt(Number(bits & limit)) + body
    bits >>= 5n
  }
  return `${prefix}_${body}`
}
