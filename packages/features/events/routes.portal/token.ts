import type { RequestFacts } from '@ancrage/http'

/** The signed token in an address: the only segment that holds a dot before any file name. */
export const tokenOf = (request: RequestFacts): string =>
  request.url.pathname.split('/').find((part) => part.includes('.')) ?? ''
