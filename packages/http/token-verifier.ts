import { UnavailableError } from '@ancrage/kernel/unavailable.ts'
import * as z from 'zod'
import type { VerifiedPerson } from './ports.ts'

/** The claims of an access token whose signature, issuer, client, use and expiry were checked. */
export interface TokenClaims {
  readonly subject: string
  readonly expiresAtEpochSeconds: number
  /** `username` of Cognito; the local provider puts the e-mail address there. */
  readonly username?: string
}

export interface TokenVerifierOptions {
  readonly issuer: string
  readonly clientId: string
  /** Cognito's by default: `<issuer>/.well-known/jwks.json`. */
  readonly jwksUri?: string
  /** Whom these claims stand for; undefined refuses. By default the subject, under the user name. */
  readonly personOf?: (claims: TokenClaims) => Promise<VerifiedPerson | undefined>
  /** Fetches the key set; over https only when left out, so a local provider gives its own. */
  readonly fetchKeys?: (jwksUri: string) => Promise<ArrayBuffer>
  /** The clock that decides whether a token kept in memory has expired. */
  readonly nowEpochSeconds?: () => number
}

export interface TokenVerifier {
  /** Undefined for any token that is not valid now. @throws UnavailableError when the keys cannot be fetched. */
  readonly verifyToken: (bearer: string) => Promise<VerifiedPerson | undefined>
  /** Loads the verifier and its keys ahead of the first request. @throws UnavailableError when it cannot. */
  readonly hydrate: () => Promise<void>
}

/** An RS256 check costs more than everything else in a request: valid tokens are remembered until they expire. */
const maxRemembered = 2_000
const retryAfterSeconds = 5

const payloadSchema = z.object({
  sub: z.string().min(1),
  /** Written by the pre-token trigger of the user pool: a member keeps one id whatever the pool. */
  'ancrage:member': z.string().min(1).optional(),
  exp: z.number(),
  username: z.string().optional(),
  client_id: z.string(),
  token_use: z.literal('access'),
})

type Check = (token: string) => Promise<TokenClaims | undefined>

/** Loaded late: the library costs 16 ms, and public pages never see a token. */
const loadVerifier = async (options: TokenVerifierOptions): Promise<{ check: Check; hydrate: () => Promise<void> }> => {
  const [{ JwtVerifier }, { SimpleJwksCache }, { SimpleFetcher }] = await Promise.all([
    import('aws-jwt-verify'),
    import('aws-jwt-verify/jwk'),
    import('aws-jwt-verify/https'),
  ])
  const { issuer, clientId } = options
  const jwksUri = options.jwksUri ?? `${issuer}/.well-known/jwks.json`
  const fetchKeys = options.fetchKeys ?? ((uri: string): Promise<ArrayBuffer> => new SimpleFetcher().fetch(uri))
  const fetcher = {
    fetch: async (uri: string): Promise<ArrayBuffer> => {
      try {
        return await fetchKeys(uri)
      } catch (cause) {
        throw new UnavailableError('identity provider', retryAfterSeconds, cause)
      }
    },
  }
  // Access tokens of Cognito carry no audience: the client is checked by its own claim below.
  const verifier = JwtVerifier.create(
    { issuer, jwksUri, audience: null },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  )

  const verify = async (token: string): Promise<unknown> => {
    try {
      return await verifier.verify(token)
    } catch (error) {
      if (error instanceof UnavailableError) throw error
      // Everything else speaks of the token, which is the client's.
      return undefined
    }
  }
  const check = async (token: string): Promise<TokenClaims | undefined> => {
    const payload = payloadSchema.safeParse(await verify(token)).data
    if (!payload || payload.client_id !== clientId) return undefined
    return {
      subject: payload['ancrage:member'] ?? payload.sub,
      expiresAtEpochSeconds: payload.exp,
      ...(payload.username !== undefined && { username: payload.username }),
    }
  }
  return { check, hydrate: () => verifier.hydrate() }
}

const itself = async ({ subject, username }: TokenClaims): Promise<VerifiedPerson> => ({
  memberId: subject,
  name: username ?? subject,
})

/** Checks access tokens of one issuer and one client: Cognito's when deployed, the local provider's otherwise. */
export const createTokenVerifier = (options: TokenVerifierOptions): TokenVerifier => {
  const personOf = options.personOf ?? itself
  const now = options.nowEpochSeconds ?? ((): number => Date.now() / 1000)
  const remembered = new Map<string, TokenClaims>()
  let loading: ReturnType<typeof loadVerifier> | undefined
  const load = (): ReturnType<typeof loadVerifier> => {
    loading ??= loadVerifier(options)
    return loading
  }

  const claimsOf: Check = async (token) => {
    const kept = remembered.get(token)
    if (kept && kept.expiresAtEpochSeconds > now()) return kept
    remembered.delete(token)
    const { check } = await load()
    const claims = await check(token)
    // The library lets the very second of expiry pass; RFC 7519 §4.1.4 does not.
    if (!claims || claims.expiresAtEpochSeconds <= now()) return undefined
    if (remembered.size >= maxRemembered) remembered.delete(remembered.keys().next().value ?? '')
    remembered.set(token, claims)
    return claims
  }

  return {
    hydrate: async () => (await load()).hydrate(),
    verifyToken: async (bearer) => {
      const claims = await claimsOf(bearer)
      return claims && personOf(claims)
    },
  }
}
