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
  /** Fetches the key set; `https` only when left out. */
  readonly fetchKeys?: (jwksUri: string) => Promise<ArrayBuffer>
}

export interface TokenVerifier {
  /** Undefined for any token that is not valid now. @throws UnavailableError when the keys cannot be fetched. */
  readonly verifyToken: (bearer: string) => Promise<VerifiedPerson | undefined>
  /** Fetches the keys ahead of the first request. */
  readonly hydrate: () => Promise<void>
}

export const createTokenVerifier = (options: TokenVerifierOptions): TokenVerifier => {
  throw new Error(options.issuer)
}
