import { lazy, problem, problems } from '@ancrage/kernel'
import type { Context, Hono } from 'hono'
import { answerProblem } from './answer.ts'
import { type Exchange, refuse } from './exchange.ts'
import { notFound } from './not-found.ts'
import type { BoundRoute } from './route.ts'

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

/** For an address that is nobody’s. */
const serveNothing: Serve = async (exchange) => refuse(exchange, notFound)

const wrongMethod = (allowed: string): Serve => {
  const detail = `Cette adresse n’accepte que : ${allowed}.`
  return async (exchange) => answerProblem(problem(problems.methodNotAllowed, detail), exchange, { allow: allowed })
}

/** An address as a whole, parameters standing for one segment each. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`)

/**
 * What answers where no route does: 405 with the methods of an address that has some, else the 404 of all that is not
 * there. Worked out when first needed: most processes are never asked.
 */
export const otherwise = (mounted: readonly Mounted[]): ((path: string) => Pick<Mounted, 'operationId' | 'serve'>) => {
  const known = lazy(() => mounted.map(({ method, path }) => ({ method, pattern: patternOf(path) })))
  return (path) => {
    const allowed = known().flatMap(({ method, pattern }) => (pattern.test(path) ? [method] : []))
    return allowed.length > 0
      ? { operationId: 'methodNotAllowed', serve: wrongMethod([...new Set(allowed)].join(', ')) }
      : { operationId: 'unknownAddress', serve: serveNothing }
  }
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

export const mount = (
  app: Hono,
  mounted: readonly Mounted[],
  handle: (one: Pick<Mounted, 'operationId' | 'serve'>) => (context: Context) => Promise<Response>,
): void => {
  for (const one of [...mounted].sort(bySpecificity))
    app.on(one.method, one.path.replace(/\{(\w+)\}/g, ':$1'), handle(one))
}
