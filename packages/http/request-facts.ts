import type { LinkClaims } from './links.ts'

/** Proof that a request was sent once: stored by the operation in the same transaction as its effect. */
export interface Idempotency {
  /** Unique in a territory: the operation's id and a digest of the key that the client chose. */
  readonly key: string
  /** Hash of what was asked: the same key with another content is refused. */
  readonly fingerprint: string
}

/** What a handler may know of the request besides its input. */
export interface RequestFacts {
  readonly id: string
  readonly method: string
  /** Path and query as received, for a link back to the page. */
  readonly url: URL
  readonly header: (name: string) => string | undefined
  /** True for a browser that follows links and forms. */
  readonly wantsHtml: boolean
  /** Present when the route is `idempotent` and the client sent a key. */
  readonly idempotency?: Idempotency
  /** The bytes that were sent, on routes that take a file; empty when nothing was. */
  readonly file?: Uint8Array<ArrayBuffer>
  /** Claims of the signed link, on `link` routes. */
  readonly link?: LinkClaims
}
