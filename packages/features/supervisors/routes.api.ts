import { json, visitor } from '@ancrage/http'
import { type LocalDate, localDateOf, ok } from '@ancrage/kernel'
import * as z from 'zod'
import { type ListQuery, parseListQuery, runListQuery } from '../list-query.ts'
import { defineRoute, type SiteContext, type SliceDeps, type SliceRoute } from '../slice.ts'
import { placementKinds } from './contract.ts'
import { placesToMeasureFrom } from './model/geography.ts'
import { type DirectoryEntry, directoryShape, levelsOf } from './model.ts'
import { listDirectory } from './operations/list-directory.ts'
import { pickParam, placementPath } from './paths.ts'

const mostPicked = 40
const values = z.array(z.string().max(60)).max(30).optional()
export const picked = z.array(z.string().max(80)).max(mostPicked).optional()
/** What an address may ask of the directory, as a page or as data. */
export const directoryQuery = z.object({
  q: z.string().max(100).default(''),
  near: z.string().max(80).optional(),
  within: z.string().max(5).optional(),
  sort: z.string().max(20).optional(),
  view: z.string().max(10).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  [pickParam]: picked,
  ...Object.fromEntries(Object.keys(directoryShape.facets).map((name) => [name, values])),
})

interface DirectoryRequest extends SiteContext {
  readonly today: LocalDate
  readonly entries: readonly DirectoryEntry[]
  readonly query: ListQuery
}

export const directoryFor = async (
  deps: SliceDeps,
  now: Parameters<typeof localDateOf>[0],
  params: URLSearchParams,
): Promise<DirectoryRequest> => {
  const context = await deps.site()
  const today = localDateOf(now, context.timeZone)
  const entries = await listDirectory(deps.store, today)
  const places = placesToMeasureFrom(context.communes, entries)
  return { ...context, today, entries, query: parseListQuery(directoryShape, params, places) }
}

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
    const { chrome, entries, query } = await directoryFor(deps, now, request.url.searchParams)
    const { items } = runListQuery(directoryShape, entries, query)
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

export const apiRoutes: readonly SliceRoute[] = [list]
