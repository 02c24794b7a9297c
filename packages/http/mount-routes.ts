import { problem, problems } from '@ancrage/kernel'
import type { Hono } from 'hono'
import { answerProblem } from './answer.ts'
import { type Exchange, refuse } from './exchange.ts'
import { notFound } from './not-found.ts'
import type { BoundRoute } from './route.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** A handler of one address, in words of this package. */
export type Serve = (exchange: Exchange) => Promise<Response>

/** A method on an address, `{name}` for parameters. `operationId` is what the log says. */
export interface Mounted {
  readonly method: string
  readonly path: string
  readonly operationId: string
  readonly serve: Serve
}

/** Hono tries routes in the order they came: a fixed segment must be asked before a parameter. */
const bySpecificity = (a: Mounted, b: Mounted): number => {
  const key = (path: string): string => path.replace(/\{\w+\}/g, '\uffff')
  return key(a.path) < key(b.path) ? -1 : 1
}

const wrongMethod = (allowed: string): Serve => {
  const detail = `Cette adresse n’accepte que : ${allowed}.`
  return async (exchange) => answerProblem(problem(problems.methodNotAllowed, detail), exchange, { allow: allowed })
}

const refusals = (mounted: readonly Mounted[]): readonly Mounted[] => {
  const byPath = new Map<string, Set<string>>()
  for (const { path, method } of mounted) byPath.set(path, (byPath.get(path) ?? new Set()).add(method))
  return [...byPath].flatMap(([path, allowed]) =>
    methods
      .filter((method) => !allowed.has(method))
      .map((method) => ({
        method,
        path,
        operationId: 'methodNotAllowed',
        serve: wrongMethod([...allowed].join(', ')),
      })),
  )
}

/** Two routes that answer to the same name or the same address: one of them would be dead. */
const refuseTwins = (mounted: readonly Mounted[]): void => {
  const seen = new Set<string>()
  for (const { method, path, operationId } of mounted) {
    for (const name of [`${method} ${path.replace(/\{\w+\}/g, '{}')}`, operationId]) {
      if (seen.has(name)) throw new TypeError(`two routes are ${name}`)
      seen.add(name)
    }
  }
}

/** `prefixes`: further beginnings under which the same routes answer, such as `/en`. */
export const mountedRoutes = (
  basePath: string,
  routes: readonly BoundRoute[],
  prefixes: readonly string[] = [],
): readonly Mounted[] => {
  const mounted = routes.map(({ info, serve }) => ({
    method: info.method.toUpperCase(),
    path: `${basePath}${info.path}`,
    operationId: info.operationId,
    serve,
  }))
  refuseTwins(mounted)
  return ['', ...prefixes].flatMap((prefix) => mounted.map((one) => ({ ...one, path: `${prefix}${one.path}` })))
}

/** An address as Hono writes it. */
export const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

/** Registers every address once per method: with a single handler, Hono answers without composing anything. */
export const mount = (
  app: Hono,
  mounted: readonly Mounted[],
  handle: (one: Mounted) => Parameters<Hono['on']>[2],
): void => {
  const everything = [...mounted].sort(bySpecificity)
  for (const one of [...everything, ...refusals(everything)]) {
    app.on(one.method, honoPath(one.path), handle(one))
  }
}

/** For an address that is nobody's. */
export const serveNothing: Serve = async (exchange) => refuse(exchange, notFound)
