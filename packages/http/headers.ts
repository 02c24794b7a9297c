export type HeaderRecord = Record<string, string>

/** Headers of every answer. They are given at once to the Response: changing one later costs more than the route. */
export interface HeaderSets {
  readonly data: HeaderRecord
  readonly page: HeaderRecord
}

const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** `secure`: people reach us over https, so browsers may be told to never come back without it. */
export const headerSets = (secure: boolean): HeaderSets => {
  const common: HeaderRecord = {
    'x-content-type-options': 'nosniff',
    // Some addresses carry a signed token: no address of ours is told to anyone.
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
  return {
    data: { ...common, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" },
    page: { ...common, 'content-security-policy': pagePolicy, 'cross-origin-opener-policy': 'same-origin' },
  }
}
