import { htmlPage, visitor } from '@ancrage/http'
import { localDateOf, ok } from '@ancrage/kernel'
import * as z from 'zod'
import { askedPage } from '../asked-page.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { listDirectory } from './operations/list-directory.ts'
import { comparePage } from './pages/compare.tsx'
import { searchPage } from './pages/list.tsx'
import { comparePath, pickParam, searchPath } from './paths.ts'
import { directoryFor, directoryQuery, picked } from './routes.api.ts'

const pickedOf = (params: URLSearchParams): readonly string[] => [...new Set(params.getAll(pickParam))]

const search = defineRoute({
  method: 'get',
  path: searchPath,
  operationId: 'searchDirectory',
  summary: 'La page de l’annuaire, filtrée.',
  tags: ['Annuaire'],
  access: visitor(),
  query: directoryQuery,
  responses: { 200: htmlPage },
  handle: async ({ deps, now, query: { page, view }, request }) => {
    const params = request.url.searchParams
    const { chrome, ...found } = await directoryFor(deps, now, params)
    const known = new Set(found.entries.map(({ placement }) => placement.slug))
    const spec = searchPage({
      chrome,
      page,
      communes: found.communes,
      entries: found.entries,
      query: found.query,
      today: found.today,
      picked: pickedOf(params).filter((slug) => known.has(slug)),
      view: view === 'map' ? 'map' : 'list',
    })
    return ok(askedPage(chrome, spec, request))
  },
})

const compare = defineRoute({
  method: 'get',
  path: comparePath,
  operationId: 'comparePlacements',
  summary: 'Jusqu’à quatre lieux de stage côte à côte.',
  tags: ['Annuaire'],
  access: visitor(),
  query: z.object({ [pickParam]: picked }),
  responses: { 200: htmlPage },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    const bySlug = new Map((await listDirectory(deps.store, today)).map((entry) => [entry.placement.slug, entry]))
    const wanted = pickedOf(request.url.searchParams)
    const entries = wanted.flatMap((slug) => bySlug.get(slug) ?? [])
    const spec = comparePage({ entries, goneCount: wanted.length - entries.length, today }, chrome)
    return ok(askedPage(chrome, spec, request))
  },
})

export const portalRoutes: readonly SliceRoute[] = [search, compare]
