import { html, htmlPage, json, visitor } from '@ancrage/http'
import { localDateOf, ok } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import * as z from 'zod'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { placementKinds } from './contract.ts'
import { directoryShape, levelsOf } from './model.ts'
import { listDirectory } from './operations/list-directory.ts'
import { searchPage } from './pages/list.tsx'
import { placementPath, searchPath } from './paths.ts'

const values = z.array(z.string().max(60)).max(30).optional()
const directoryQuery = z.object({
  q: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  ...Object.fromEntries(Object.keys(directoryShape.facets).map((name) => [name, values])),
})

const search = defineRoute({
  method: 'get',
  path: searchPath,
  operationId: 'searchDirectory',
  summary: 'La page de l’annuaire, filtrée.',
  tags: ['Annuaire'],
  access: visitor(),
  query: directoryQuery,
  responses: { 200: htmlPage },
  handle: async ({ deps, now, query: { page }, request }) => {
    const { chrome, timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    const query = parseListQuery(directoryShape, request.url.searchParams)
    return ok(
      html(renderPage(chrome, searchPage(await listDirectory(deps.store, today), query, page, today, chrome)), {
        robots: 'noindex',
      }),
    )
  },
})

const entrySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  commune: z.object({ code: z.string(), name: z.string() }),
  location: z.object({ lat: z.number(), lon: z.number() }),
  levels: z.array(z.string()),
  supervisors: z.array(z.string()),
  verifiedOn: z.string(),
  url: z.string(),
})

const list = defineRoute({
  method: 'get',
  path: '/api/placements',
  operationId: 'listDirectory',
  summary: 'Les lieux de stage publiés, avec leurs maîtres de stage.',
  tags: ['Annuaire'],
  access: visitor(),
  query: directoryQuery,
  responses: { 200: z.object({ items: z.array(entrySchema), total: z.int() }) },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const query = parseListQuery(directoryShape, request.url.searchParams)
    const { items } = runListQuery(directoryShape, await listDirectory(deps.store, localDateOf(now, timeZone)), query)
    return ok(
      json({
        items: items.map(({ id, placement, supervisors: people }) => ({
          id,
          name: placement.name,
          kind: placementKinds[placement.kind],
          commune: placement.commune,
          location: placement.location,
          levels: levelsOf(placement),
          supervisors: people.map((person) => `${person.firstName} ${person.lastName}`),
          verifiedOn: placement.verifiedOn,
          url: `${chrome.baseUrl}${placementPath(placement.slug)}`,
        })),
        total: items.length,
      }),
    )
  },
})

export const portalRoutes: readonly SliceRoute[] = [search, list]
