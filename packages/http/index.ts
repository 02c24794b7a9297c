export * from './access.ts'
export { edgeHeaders } from './admit-visitor.ts'
export { type AppOptions, createApp, type ProblemPageContext } from './app.ts'
export { FormFields } from './form-fields.ts'
export { type IdempotencyPort, type Receipt, receiptOf } from './idempotency.ts'
export { createLinkSigner, type LinkClaims, type LinkSigner } from './links.ts'
export { createItemWriter, type ItemWriter, listQuery, pageOf, pageSlice, sortBy } from './lists.ts'
export { notFound } from './not-found.ts'
export type { AccessPorts, Freshness, LogEntry, RequestLog, VerifiedPerson } from './ports.ts'
export { editConflict, expectVersion } from './precondition.ts'
export {
  createRateLimiter,
  noRateLimit,
  type RateLimiter,
  type RateRule,
  type RouteClass,
} from './rate-limiter.ts'
export * from './reply.ts'
export type { Idempotency, RequestFacts } from './request-facts.ts'
export {
  type BoundRoute,
  type DefineRoute,
  defineRouteFor,
  type Method,
  type Route,
  type RouteContext,
  type RouteGroup,
  type RouteInfo,
  type RouteSpec,
  withDeps,
} from './route.ts'
export type { SigningKey } from './signature.ts'
export {
  createTokenVerifier,
  type TokenClaims,
  type TokenVerifier,
  type TokenVerifierOptions,
} from './token-verifier.ts'
