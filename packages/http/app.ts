import type { Instant, Problem, TerritoryId } from '@ancrage/kernel'
import { Hono } from 'hono'
import type { IdempotencyPort } from './idempotency.ts'
import type { AccessPorts, RequestLog } from './ports.ts'
import type { BoundRoute } from './route.ts'

/** What the page of a problem may know. */
export interface ProblemPageContext {
  readonly requestId: string
  readonly url: URL
  /** Known once the host has been resolved: the page then wears the territory's brand. */
  readonly territoryId?: TerritoryId
}

export interface AppOptions {
  /** French title of the API description. */
  readonly title: string
  readonly description?: string
  /** Before every route's path, such as `/api/v1`. */
  readonly basePath: string
  readonly routes: readonly BoundRoute[]
  readonly ports: AccessPorts
  readonly now: () => Instant
  readonly newRequestId: () => string
  readonly log: RequestLog
  /** True when people reach this API over https: adds HSTS. */
  readonly secure: boolean
  readonly idempotency?: IdempotencyPort
  /** The page a browser is shown instead of JSON; also called for addresses that do not exist. */
  readonly renderProblem?: (problem: Problem, context: ProblemPageContext) => string | Promise<string>
}

/** A Hono app: hand `app.fetch` to `@hono/node-server`, or the app to `hono/aws-lambda`. */
export const createApp = (options: AppOptions): Hono => new Hono().basePath(options.basePath)
