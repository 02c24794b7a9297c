import { listKeys, shapeOf } from './parse-input.ts'
import type { RouteClass } from './rate-limiter.ts'
import type { Responses } from './reply.ts'
import type { RouteInfo, RouteSpec } from './route.ts'

export const placeholders = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]))

const budgetOf = (spec: {
  readonly method: string
  readonly access: { readonly kind: string }
}): RouteClass | 'none' => {
  if (spec.access.kind === 'open') return 'none'
  if (spec.method === 'get') return 'read'
  return spec.access.kind === 'visitor' || spec.access.kind === 'link' ? 'submit' : 'write'
}

const checkPath = (path: string, owned: readonly string[], named: readonly string[]): void => {
  const inPath = placeholders(path)
  if (/[:*?]|\{(?!\w+\}(\/|$))|[^/]\{/.test(path)) throw new TypeError(`${path}: a parameter fills a whole segment`)
  if (owned.some((name) => !inPath.includes(name)))
    throw new TypeError(`${path}: its access rule needs ${owned.join()}`)
  const free = inPath.filter((name) => !owned.includes(name)).sort()
  if (free.join() !== [...named].sort().join())
    throw new TypeError(`${path}: its params schema does not name ${free.join()}`)
}

/**
 * Everything about a route that does not depend on a request.
 * @throws TypeError for a route that could never work: it then fails as soon as its file is imported.
 */
export const describeRoute = <Deps, Scope extends Wide, Wide, P, Q, B, L, R extends Responses, V extends boolean>(
  spec: RouteSpec<Deps, Scope, Wide, P, Q, B, L, R, V>,
): RouteInfo => {
  checkPath(spec.path, spec.access.owns, Object.keys(shapeOf(spec.params)))
  return {
    method: spec.method,
    path: spec.path,
    operationId: spec.operationId,
    summary: spec.summary,
    ...(spec.description !== undefined && { description: spec.description }),
    tags: spec.tags,
    access: { kind: spec.access.kind, ...(spec.access.detail !== undefined && { detail: spec.access.detail }) },
    ...(spec.params && { params: spec.params }),
    ...(spec.query && { query: spec.query }),
    ...(spec.body && { body: spec.body }),
    acceptsForm: spec.form !== undefined,
    ...(spec.file && { fileTypes: spec.file.types }),
    ifMatch: spec.ifMatch === true,
    idempotent: spec.idempotent === true,
    limit: spec.limit ?? budgetOf(spec),
    responses: spec.responses,
    problems: spec.problems ?? [],
    ...(spec.example !== undefined && { example: spec.example }),
  }
}

/** What a route works out once for all its requests. */
export interface RoutePlan {
  readonly info: RouteInfo
  readonly paramNames: readonly string[]
  readonly queryLists: ReadonlySet<string>
}

export const planRoute = (info: RouteInfo): RoutePlan => ({
  info,
  paramNames: Object.keys(shapeOf(info.params)),
  queryLists: listKeys(info.query),
})
