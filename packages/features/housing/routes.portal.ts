import { htmlPage, json, visitor } from '@ancrage/http'
import { type LocalDate, localDateOf, ok } from '@ancrage/kernel'
import * as z from 'zod'
import { askedPage } from '../asked-page.ts'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { readAlbum } from '../media/queries.ts'
import { listPublished } from '../published.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import { placements } from '../supervisors/queries.ts'
import { approximatePoint, charterOf, distanceKm, housingShape, monthlyCost } from './model.ts'
import { readOffers } from './operations/list-offers.ts'
import { type HousingQuery, type Stage, stagesOf } from './pages/list.tsx'
import { searchPage } from './pages.tsx'
import { dwellingPath, searchPath } from './paths.ts'

const tags = ['Logements'] as const
const values = z.array(z.string().max(60)).max(40).optional()
const housingQuery = z.object({
  q: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  stage: z.string().max(80).default(''),
  sort: z.string().max(20).default(''),
  ...Object.fromEntries(Object.keys(housingShape.facets).map((name) => [name, values])),
})

const stagesIn = async ({ store }: Pick<SliceDeps, 'store'>, today: LocalDate): Promise<readonly Stage[]> =>
  stagesOf(await listPublished(store, placements), today)

const queryOf = (params: URLSearchParams, stages: readonly Stage[]): HousingQuery => ({
  ...parseListQuery(housingShape, params),
  // A placement that has left the directory is left aside: links age.
  stage: stages.find(({ slug }) => slug === params.get('stage')),
})

const search = defineRoute({
  method: 'get',
  path: searchPath,
  operationId: 'searchHousing',
  summary: 'La page des logements, filtrée, et rangée par distance quand un lieu de stage est choisi.',
  tags,
  access: visitor(),
  query: housingQuery,
  responses: { 200: htmlPage },
  handle: async ({ deps, now, query: { page }, request }) => {
    const { chrome, timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    const stages = await stagesIn(deps, today)
    const query = queryOf(request.url.searchParams, stages)
    const offers = await readOffers(deps.store, today)
    const album = await readAlbum(deps.store, today, chrome.locale)
    const spec = searchPage(chrome, { offers, stages, query, page, today, album })
    return ok(askedPage(chrome, spec, request))
  },
})

const offerSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  summary: z.string(),
  commune: z.object({ code: z.string(), name: z.string() }),
  /** The middle of a square of some 500 metres. */
  location: z.object({ lat: z.number(), lon: z.number() }),
  monthlyCost: z.int(),
  places: z.int(),
  charter: z.boolean(),
  fits: z.array(z.object({ semester: z.string(), fit: z.enum(['fits', 'partly', 'no']), free: z.int() })),
  /** Kilometres as the crow flies to the placement of `stage`. */
  distanceKm: z.number().optional(),
  verifiedOn: z.string(),
  expiresOn: z.string(),
  url: z.string(),
})

const list = defineRoute({
  method: 'get',
  path: '/api/dwellings',
  operationId: 'listOffers',
  summary: 'Les logements proposés, sans adresse ni propriétaire.',
  tags,
  access: visitor(),
  query: housingQuery,
  responses: { 200: z.object({ items: z.array(offerSchema), total: z.int() }) },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    const query = queryOf(request.url.searchParams, await stagesIn(deps, today))
    const offers = await readOffers(deps.store, today)
    const { items } = runListQuery(housingShape, offers, query)
    return ok(
      json({
        items: items.map(({ id, value, fits }) => ({
          id,
          title: value.title,
          kind: value.kind,
          summary: value.summary,
          commune: value.commune,
          location: approximatePoint(value.location),
          monthlyCost: monthlyCost(value),
          places: value.places,
          charter: charterOf(value).whole,
          fits: fits.map(({ semester, fit, free }) => ({ semester, fit, free })),
          ...(query.stage ? { distanceKm: distanceKm(approximatePoint(value.location), query.stage.location) } : {}),
          verifiedOn: value.verifiedOn,
          expiresOn: value.expiresOn,
          url: `${chrome.baseUrl}${dwellingPath(value.slug)}`,
        })),
        total: items.length,
      }),
    )
  },
})

export const portalRoutes: readonly SliceRoute[] = [search, list]
