import { type Instant, type Locale, localeOfPath, type Problem } from '@ancrage/kernel'
import type { TerritoryScope } from '@ancrage/tenancy'
import { type Context, Hono } from 'hono'
import { admitVisitor } from './admit-visitor.ts'
import { documentRoutes } from './document-routes.ts'
import { type Exchange, headerOf, refuse } from './exchange.ts'
import { loggedError, problemOf } from './failure.ts'
import { headerSets } from './headers.ts'
import type { IdempotencyPort } from './idempotency.ts'
import { type Mounted, mount, mountedRoutes, otherwise } from './mount-routes.ts'
import type { AccessPorts, LogEntry, RequestLog } from './ports.ts'
import type { BoundRoute, RouteGroup } from './route.ts'

/** What the page of a problem may know. */
export interface ProblemPageContext {
  readonly requestId: string
  readonly url: URL
  readonly locale: Locale
  /** What a visitor of this host may read: the page then wears the territory's brand. */
  readonly scope?: TerritoryScope
}

export interface AppOptions {
  /** French title of the API description. */
  readonly title: string
  readonly description?: string
  /** Before every route's path, such as `/api/v1`; may be empty. */
  readonly basePath: string
  readonly routes: readonly BoundRoute[]
  /** Routes loaded when one of them is first asked for. */
  readonly groups?: readonly RouteGroup[]
  /** Further beginnings under which every route answers: `/en`, for the pages of a site in two languages. */
  readonly prefixes?: readonly string[]
  readonly ports: AccessPorts
  readonly now: () => Instant
  readonly newRequestId: () => string
  readonly log: RequestLog
  /** True when people reach this API over https: adds HSTS. */
  readonly secure: boolean
  readonly idempotency?: IdempotencyPort
  /** Text of `docs/problems/<slug>.md`, served at `/problems/<slug>`: where the `type` of a problem leads. */
  readonly problemText?: (slug: string) => Promise<string | undefined>
  /** The page a browser is shown instead of JSON; also called for addresses that do not exist. */
  readonly renderProblem?: (problem: Problem, context: ProblemPageContext) => string | Promise<string>
}

const levels = { served: 'info', refused: 'info', unavailable: 'warn', failed: 'error' } as const

const outcomeOf = (status: number): keyof typeof levels => {
  if (status < 400) return 'served'
  if (status < 500) return 'refused'
  return status === 503 ? 'unavailable' : 'failed'
}

const entryOf = (exchange: Exchange, operationId: string, status: number, durationMs: number): LogEntry => {
  const outcome = outcomeOf(status)
  return {
    level: levels[outcome],
    code: `http-${outcome}`,
    requestId: exchange.requestId,
    operationId,
    status,
    durationMs,
    ...exchange.trace,
  }
}

/** A problem met before its route knew the territory (a forged link, no such address) still wears its brand. */
const scopeOf = async ({ request, ports, now }: Exchange): Promise<TerritoryScope | undefined> => {
  const header = (name: string): string | undefined => headerOf(request, name)
  const visitor = await admitVisitor({ header, pathParam: () => undefined, unsafe: false, ports, now })
  return visitor.ok ? visitor.value.scope : undefined
}

/** Segment by segment; `{name}` stands for any one of them. */
const beginsWith = (path: readonly string[], beginning: readonly string[]): boolean =>
  beginning.every((segment, at) => path[at] !== undefined && (segment.startsWith('{') || segment === path[at]))

const failed = async (exchange: Exchange, error: unknown): Promise<Response> => {
  const problem = problemOf(error, exchange.requestId)
  try {
    return await refuse(exchange, problem)
  } catch {
    // The page of the problem failed too: JSON needs nothing from anyone.
    return refuse({ ...exchange, problemPage: undefined }, problem)
  }
}

/** A Hono app: hand `app.fetch` to `@hono/node-server`, or whatever hands it requests. */
export const createApp = (options: AppOptions): Hono => {
  const { ports, renderProblem, idempotency } = options
  const headers = headerSets(options.secure)
  const problemPage =
    renderProblem &&
    (async (problem: Problem, exchange: Exchange): Promise<string> => {
      const scope = await scopeOf(exchange)
      const { requestId, url, locale } = exchange
      return renderProblem(problem, { requestId, url, locale, ...(scope && { scope }) })
    })

  const begin = (context: Context): Exchange => ({
    request: context.req.raw,
    get url() {
      return new URL(context.req.url)
    },
    requestId: options.newRequestId(),
    pathParam: (name) => context.req.param(name),
    now: options.now(),
    locale: localeOfPath(context.req.path),
    ports,
    headers,
    idempotency,
    problemPage,
    trace: {},
  })

  const handle =
    ({ operationId, serve }: Pick<Mounted, 'operationId' | 'serve'>) =>
    async (context: Context): Promise<Response> => {
      const startedAt = performance.now()
      const exchange = begin(context)
      const spent = (): number => Math.round((performance.now() - startedAt) * 10) / 10
      try {
        const response = await serve(exchange)
        options.log(entryOf(exchange, operationId, response.status, spent()))
        return response
      } catch (error) {
        const response = await failed(exchange, error)
        options.log({ ...entryOf(exchange, operationId, response.status, spent()), error: loggedError(error) })
        return response
      }
    }

  const { basePath, routes, groups = [], prefixes = [] } = options
  const allRoutes = async (): Promise<readonly BoundRoute[]> => [
    ...routes,
    ...(await Promise.all(groups.map(({ load }) => load()))).flat(),
  ]
  /** An app of some routes, that leaves to `next` what none of them answers. */
  const appOf = (mounted: readonly Mounted[], next: (path: string) => Promise<Hono> | undefined): Hono => {
    const other = otherwise(mounted)
    const app = new Hono()
    mount(app, mounted, handle)
    return app.notFound(async (context) => {
      const { path, raw } = context.req
      const further = next(path)
      return further ? (await further).fetch(raw, context.env) : handle(other(path))(context)
    })
  }
  const open = (group: RouteGroup): (() => Promise<Hono>) => {
    let opened: Promise<Hono> | undefined
    return () => {
      opened ??= group
        .load()
        .then((own) => appOf(mountedRoutes(basePath, own, prefixes), () => undefined))
        .catch((error: unknown) => {
          opened = undefined
          throw error
        })
      return opened
    }
  }
  const doors = groups.map((group) => ({
    beginnings: ['', ...prefixes].flatMap((prefix) =>
      group.under.map((under) => `${prefix}${basePath}${under}`.split('/')),
    ),
    open: open(group),
  }))
  return appOf([...mountedRoutes(basePath, routes, prefixes), ...documentRoutes({ ...options, allRoutes })], (path) => {
    const segments = path.split('/')
    return doors.find(({ beginnings }) => beginnings.some((beginning) => beginsWith(segments, beginning)))?.open()
  })
}
