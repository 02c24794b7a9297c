import { err, idSchema, ok, problem, problems } from '@ancrage/kernel'
import type { TerritoryScope } from '@ancrage/tenancy'
import * as z from 'zod'
import { link, member, signedIn, visitor } from './access.ts'
import { created, json, noBody, noContent, redirect, seeOther } from './reply.ts'
import { defineRouteFor, type Route, withDeps } from './route.ts'

interface Deps {
  store: { get(id: string): Promise<{ v: number; list: readonly string[]; state: 'draft' | 'published' } | undefined> }
}
const defineRoute = defineRouteFor<Deps>()
const out = z.object({ id: idSchema('pla'), list: z.array(z.string()), state: z.enum(['draft', 'published']) })
export const r1 = defineRoute({
  method: 'put',
  path: '/territories/{territory}/placements/{id}',
  operationId: 'savePlacement',
  summary: '',
  tags: ['a'],
  access: member('content:write'),
  params: z.object({ id: idSchema('pla') }),
  body: z.strictObject({ name: z.string() }),
  ifMatch: true,
  responses: { 200: out, 204: noBody },
  load: async ({ params, deps }) => {
    const found = await deps.store.get(params.id)
    return found ? ok(found) : err(problem(problems.notFound, ''))
  },
  handle: async ({ scope, params, body, version, loaded, query }) => {
    const s: TerritoryScope<'content:write'> = scope
    const n: number = version
    const q: undefined = query
    s
    n
    q
    if (body.name === 'x') return ok(noContent())
    return ok(json({ id: params.id, list: loaded.list, state: 'draft' }))
  },
})
export const r2 = defineRoute({
  method: 'post',
  path: '/p',
  operationId: 'savePlacement',
  summary: '',
  tags: ['a'],
  access: visitor(),
  responses: { 303: seeOther, 201: out },
  handle: async ({ scope, body, version }) => {
    const s: TerritoryScope<'portal:submit'> = scope
    const n: undefined = version
    const q: undefined = body
    s
    n
    q
    // @ts-expect-error content:write
    const t: TerritoryScope<'content:write'> = scope
    t
    return Math.random() > 2
      ? ok(redirect('/x'))
      : ok(created({ id: 'pla_1', list: [], state: 'draft' }, { version: 1 }))
  },
})
export const list: readonly Route<Deps, TerritoryScope>[] = [r1, r2]
export const me = defineRouteFor<{ a: 1 }>()({
  method: 'get',
  path: '/me',
  operationId: 'm',
  summary: '',
  tags: ['a'],
  access: signedIn(),
  responses: { 204: noBody },
  handle: async ({ scope }) => {
    scope.memberId
    return ok(noContent())
  },
})
export const l = defineRoute({
  method: 'get',
  path: '/me/{token}',
  operationId: 'm',
  summary: '',
  tags: ['a'],
  access: link('x'),
  responses: { 204: noBody },
  handle: async () => ok(noContent()),
})
export const all = [
  ...withDeps(list, (s) => {
    s.territoryId
    return { store: { get: async () => undefined } }
  }),
  ...withDeps([me], () => ({ a: 1 as const })),
]
// @ts-expect-error a
export const bad = withDeps([me, r1], () => ({ a: 1 }))
export const bad2 = defineRoute({
  method: 'get',
  path: '/me/{token}',
  operationId: 'm',
  summary: '',
  tags: ['a'],
  access: link('x'),
  responses: { 200: out },
  // @ts-expect-error not declared
  handle: async () => ok(noContent()),
})
export const bad3 = defineRoute({
  method: 'get',
  path: '/me/{token}',
  operationId: 'm',
  summary: '',
  tags: ['a'],
  access: link('x'),
  responses: { 200: out },
  // @ts-expect-error missing state
  handle: async () => ok(json({ id: 'pla_1', list: [] })),
})
