import { htmlPage, visitor } from '@ancrage/http'
import { localDateOf, ok } from '@ancrage/kernel'
import { askedPage } from '../asked-page.ts'
import { parseListQuery } from '../list-query.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { outingShape, structureShape } from './model/lists.ts'
import { listCurrent } from './operations/list-current.ts'
import { outingsSpec, structuresSpec } from './pages.tsx'
import { outingSearchPath, structureSearchPath } from './paths.ts'
import { outingQuery, structureQuery } from './routes.api.ts'
import { outings, structures } from './store.ts'

const tags = ['Territoire'] as const

const searchStructures = defineRoute({
  method: 'get',
  path: structureSearchPath,
  operationId: 'searchStructures',
  summary: 'La page des structures de santé, filtrée.',
  tags,
  access: visitor(),
  query: structureQuery,
  responses: { 200: htmlPage },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const list = await listCurrent(deps.store, structures, localDateOf(now, timeZone))
    const query = parseListQuery(structureShape, request.url.searchParams)
    return ok(askedPage(chrome, structuresSpec(list, query, chrome), request))
  },
})

const searchOutings = defineRoute({
  method: 'get',
  path: outingSearchPath,
  operationId: 'searchOutings',
  summary: 'La page des sorties, filtrée.',
  tags,
  access: visitor(),
  query: outingQuery,
  responses: { 200: htmlPage },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const list = await listCurrent(deps.store, outings, localDateOf(now, timeZone))
    const query = parseListQuery(outingShape, request.url.searchParams)
    return ok(askedPage(chrome, outingsSpec(list, query, chrome), request))
  },
})

export const portalRoutes: readonly SliceRoute[] = [searchStructures, searchOutings]
