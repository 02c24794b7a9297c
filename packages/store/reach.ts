import { UnavailableError } from '@ancrage/kernel'

const retryAfterSeconds = 2

/** Names of errors that say "later", from the service and from the socket. */
const passing = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'AbortError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
])

const labelsOf = (error: unknown): readonly string[] =>
  error instanceof Error ? [error.name, 'code' in error && typeof error.code === 'string' ? error.code : ''] : []

/** Whether trying again later may work: a full or absent database, not a wrong request. */
export const isPassing = (error: unknown): boolean => labelsOf(error).some((label) => passing.has(label))

/** Runs one call to the database; what stays throttled or unreachable after the client's retries becomes a 503. */
export const reach = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    if (isPassing(error)) throw new UnavailableError('database', retryAfterSeconds, error)
    throw error
  }
}
