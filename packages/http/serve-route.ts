import type { Instant } from '@ancrage/kernel'
import type { AccessPorts, RequestLog } from './ports.ts'
import type { Responses } from './reply.ts'
import type { Route, RouteSpec } from './route.ts'

/** One request on its way through a route, with what the app lends it. */
export interface Exchange {
  readonly request: Request
  readonly requestId: string
  readonly pathParam: (name: string) => string | undefined
  readonly now: Instant
  readonly ports: AccessPorts
  readonly log: RequestLog
}

export const serveRoute = <Deps, Scope extends Wide, Wide, P, Q, B, L, R extends Responses, V extends boolean>(
  spec: RouteSpec<Deps, Scope, Wide, P, Q, B, L, R, V>,
): Route<Deps, Wide> => {
  throw new Error(spec.path)
}
