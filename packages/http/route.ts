import type { Instant, Locale, Problem, ProblemKind, Result } from '@ancrage/kernel'
import type * as z from 'zod'
import type { Access } from './access.ts'
import type { Exchange } from './exchange.ts'
import type { FormFields } from './form-fields.ts'
import type { RouteClass } from './rate-limiter.ts'
import type { AnyReply, ReplyOf, Responses } from './reply.ts'
import type { RequestFacts } from './request-facts.ts'
import { serveRoute } from './serve-route.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** What a route that takes a file says of it. */
export interface FileRule {
  readonly limitBytes: number
  /** Media types for the API description; what a client declares is not believed. */
  readonly types: readonly [string, ...string[]]
}

/** Everything a handler is given. The territory is in `scope`, nowhere else. */
export interface RouteContext<Deps, Scope, Params, Query, Body, Loaded, Versioned> {
  readonly scope: Scope
  readonly deps: Deps
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** What `load` found. */
  readonly loaded: Loaded
  /** The version of `If-Match`, when the route asks for it. */
  readonly version: Versioned extends true ? number : undefined
  readonly now: Instant
  readonly request: RequestFacts
}

/** What is known before the body is read. */
export type EarlyContext<Deps, Scope, Params, Loaded> = RouteContext<
  Deps,
  Scope,
  Params,
  undefined,
  undefined,
  Loaded,
  false
>

/** A route, as a slice writes it. Fields come in the order in which they act. */
export interface RouteSpec<Deps, Scope extends Wide, Wide, P, Q, B, L, R extends Responses, V extends boolean> {
  readonly method: Method
  /** `/territories/{territory}/placements/{id}`, without the base path of the API. */
  readonly path: `/${string}`
  /** Verb first, camel case, unique in an API: `listPlacements`. */
  readonly operationId: string
  /** One French sentence for the API description. */
  readonly summary: string
  readonly description?: string
  readonly tags: readonly [string, ...string[]]
  readonly access: Access<Scope, Wide>
  /** An object schema with one key per path parameter, but `{territory}`, `{region}` and `{token}`. */
  readonly params?: z.ZodType<P>
  /** An object schema; a key whose schema is a list takes repeated values. */
  readonly query?: z.ZodType<Q>
  readonly body?: z.ZodType<B>
  /** Largest body accepted; 64 kB when left out. */
  readonly bodyLimitBytes?: number
  /** Takes a file of these types in the place of a body, up to so many bytes; what it really is, `handle` finds out. */
  readonly file?: FileRule
  /** Also accepts an HTML form, shaped by this function into what `body` expects. */
  readonly form?: (fields: FormFields) => unknown
  /** Requires `If-Match: "v<version>"` (428 without) and gives the handler `version`. */
  readonly ifMatch?: V
  /** Honours `Idempotency-Key`: the operation keeps `request.idempotency` with what it did. */
  readonly idempotent?: boolean
  /** Budget this route draws on; chosen from access and method when left out. */
  readonly limit?: RouteClass | 'none'
  readonly responses: R
  /** Problems of the slice; those of the framework are added by themselves. */
  readonly problems?: readonly ProblemKind[]
  /** A body that works, shown in the API description. */
  readonly example?: unknown
  /** Finds the record before the body is judged: what does not exist is a 404, whatever was sent. */
  readonly load?: (context: EarlyContext<Deps, Scope, P, undefined>) => Promise<Result<L, Problem>>
  readonly handle: (
    context: RouteContext<Deps, Scope, P, Q, B, L, V>,
  ) => Promise<Result<ReplyOf<R> & AnyReply, Problem>>
  /** Answers a request sent twice from what its receipt kept; by default the receipt holds the reply itself. */
  readonly replay?: (
    context: EarlyContext<Deps, Scope, P, undefined>,
    kept: unknown,
  ) => Promise<Result<ReplyOf<R> & AnyReply, Problem>>
  /** The page shown again, with what was typed, when an HTML form meets a problem. */
  readonly invalidForm?: (
    context: EarlyContext<Deps, Scope, P, L>,
    problem: Problem,
    typed: FormFields,
  ) => Promise<string> | string
}

/** What tools may know of a route: API description, isolation matrix, call counts. */
export interface RouteInfo {
  readonly method: Method
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly access: { readonly kind: Access<never, never>['kind']; readonly detail?: string }
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly acceptsForm: boolean
  /** Types of the file that it takes. */
  readonly fileTypes?: readonly string[]
  readonly ifMatch: boolean
  readonly idempotent: boolean
  readonly limit: RouteClass | 'none'
  readonly responses: Responses
  readonly problems: readonly ProblemKind[]
  readonly example?: unknown
}

/** Makes what a handler needs for one request: for the scope that was granted, in the visitor’s language. */
export type DepsFor<Deps, Wide> = (scope: Wide, locale: Locale) => Deps | Promise<Deps>

/** A route that needs `Deps`, made from a scope of the kind `Wide`. */
export interface Route<Deps, Wide> {
  readonly info: RouteInfo
  readonly serve: (exchange: Exchange, depsFor: DepsFor<Deps, Wide>) => Promise<Response>
}

/** A route with everything it needs: what `createApp` mounts. */
export interface BoundRoute {
  readonly info: RouteInfo
  readonly serve: (exchange: Exchange) => Promise<Response>
}

export type DefineRoute<Deps> = <
  Scope extends Wide,
  Wide,
  const R extends Responses,
  P = undefined,
  Q = undefined,
  B = undefined,
  L = undefined,
  V extends boolean = false,
>(
  spec: RouteSpec<Deps, Scope, Wide, P, Q, B, L, R, V>,
) => Route<Deps, Wide>

/** Routes that are loaded when one of them is first asked for: a start does not pay for what nobody visits. */
export interface RouteGroup {
  /** What every address of the group begins with, `{name}` for parameters, whole segments; no other group’s do. */
  readonly under: readonly string[]
  readonly load: () => Promise<readonly BoundRoute[]>
}

/** `defineRoute` for routes whose handlers receive `Deps`. */
export const defineRouteFor =
  <Deps>(): DefineRoute<Deps> =>
  (spec) =>
    serveRoute(spec)

/** Gives routes what they need: `depsFor` is called with the scope of each request, once it has been granted. */
export const withDeps = <Deps, Wide>(
  routes: readonly Route<Deps, Wide>[],
  depsFor: DepsFor<Deps, Wide>,
): readonly BoundRoute[] =>
  routes.map((route) => ({ info: route.info, serve: (exchange) => route.serve(exchange, depsFor) }))
