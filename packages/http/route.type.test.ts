// Read by the type checker only: each @ts-expect-error fails the build when its line starts to compile.
import { idSchema, ok } from '@ancrage/kernel'
import type { RegionScope, TerritoryScope } from '@ancrage/tenancy'
import * as z from 'zod'
import {
  agency,
  created,
  defineRouteFor,
  html,
  json,
  link,
  member,
  noBody,
  noContent,
  open,
  type Route,
  redirect,
  seeOther,
  signedIn,
  type VerifiedPerson,
  visitor,
  withDeps,
} from './index.ts'

interface Deps {
  readonly count: number
}
const defineRoute = defineRouteFor<Deps>()
const about = { method: 'get', operationId: 'x', summary: '', tags: ['x'] } as const
const item = z.object({ id: idSchema('pla'), names: z.array(z.string()), state: z.enum(['draft', 'published']) })
const empty = async () => ok(noContent())

// @ts-expect-error a route without access rule does not compile
export const unguarded = defineRoute({ ...about, path: '/x', responses: { 204: noBody }, handle: empty })

export const guessed = defineRoute({
  ...about,
  path: '/x',
  // @ts-expect-error a permission that does not exist
  access: member('content:destroy'),
  responses: { 204: noBody },
  handle: empty,
})

export const written = defineRoute({
  ...about,
  path: '/territories/{territory}/x/{id}',
  access: member('content:write'),
  params: z.strictObject({ id: z.string() }),
  responses: { 204: noBody },
  handle: async ({ scope, params, body, query, version, deps }) => {
    scope satisfies TerritoryScope<'content:write'>
    deps satisfies Deps
    body satisfies undefined
    query satisfies undefined
    version satisfies undefined
    // @ts-expect-error the scope holds the permission that was asked for, and no other
    scope satisfies TerritoryScope<'team:manage'>
    // @ts-expect-error the territory of the path is in the scope only
    params.territory
    return ok(noContent())
  },
})

export const read = defineRoute({
  ...about,
  path: '/x',
  access: visitor(),
  responses: { 204: noBody },
  handle: async ({ scope }) => {
    scope satisfies TerritoryScope<'portal:submit'>
    // @ts-expect-error a visitor reads nothing of the console
    scope satisfies TerritoryScope<'content:read'>
    return ok(noContent())
  },
})

export const followed = defineRoute({
  ...about,
  path: '/x/{token}',
  access: link('x'),
  responses: { 204: noBody },
  handle: async ({ scope }) => {
    scope satisfies TerritoryScope<'link:act'>
    return ok(noContent())
  },
})

export const counted = defineRoute({
  ...about,
  path: '/regions/{region}',
  access: agency('figures:read'),
  responses: { 204: noBody },
  handle: async ({ scope }) => {
    scope satisfies RegionScope<'figures:read'>
    // @ts-expect-error an agency opens no territory
    scope.territoryId
    return ok(noContent())
  },
})

export const mine = defineRoute({
  ...about,
  path: '/me',
  access: signedIn(),
  responses: { 204: noBody },
  handle: async ({ scope }) => {
    scope satisfies VerifiedPerson
    return ok(noContent())
  },
})

export const health = defineRoute({ ...about, path: '/h', access: open(), responses: { 204: noBody }, handle: empty })

export const versioned = defineRoute({
  ...about,
  path: '/x',
  access: visitor(),
  ifMatch: true,
  body: z.strictObject({ name: z.string() }),
  query: z.strictObject({ page: z.coerce.number() }),
  responses: { 200: item, 303: seeOther },
  load: async () => ok({ found: 1 }),
  handle: async ({ version, body, query, loaded }) => {
    version satisfies number
    body.name satisfies string
    query.page satisfies number
    loaded.found satisfies number
    const names: readonly string[] = []
    return version > 1 ? ok(redirect('/y')) : ok(json({ id: 'pla_x', names, state: 'draft' }))
  },
})

export const undeclared = defineRoute({
  ...about,
  path: '/x',
  access: visitor(),
  responses: { 200: item },
  // @ts-expect-error 201 is not among the responses
  handle: async () => ok(created({ id: 'pla_x', names: [], state: 'draft' })),
})

export const incomplete = defineRoute({
  ...about,
  path: '/x',
  access: visitor(),
  responses: { 200: item },
  // @ts-expect-error the schema wants a state
  handle: async () => ok(json({ id: 'pla_x', names: [] })),
})

export const page = defineRoute({
  ...about,
  path: '/x',
  access: visitor(),
  responses: { 200: item },
  // @ts-expect-error a page is not the JSON that was declared
  handle: async () => ok(html('<p>')),
})

const ofTerritory: readonly Route<Deps, TerritoryScope>[] = [written, read, followed, versioned]
export const bound = withDeps(ofTerritory, (scope) => ({ count: scope.territoryId.length }))

// @ts-expect-error a route for signed-in people is given no territory, hence no store
export const misplaced: readonly Route<Deps, TerritoryScope>[] = [mine]

// @ts-expect-error what handlers need must be provided
export const starved = withDeps(ofTerritory, () => ({}))
