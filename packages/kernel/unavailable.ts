/** A service that the platform depends on does not answer: the edge turns it into a 503 with Retry-After. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError'
  readonly retryAfterSeconds: number

  constructor(service: string, retryAfterSeconds: number, cause: unknown) {
    super(`${service} does not answer`, { cause })
    this.retryAfterSeconds = retryAfterSeconds
  }
}
