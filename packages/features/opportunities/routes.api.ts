import { json, visitor } from '@ancrage/http'
import { localDateOf, ok } from '@ancrage/kernel'
import * as z from 'zod'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { shapeOn } from './model.ts'
import { readOpen } from './operations/list-open.ts'
import { opportunityPath } from './paths.ts'

const values = z.array(z.string().max(60)).max(40).optional()
/** What an address may ask of the list, as a page or as data. */
export const opportunityQuery = z.object({
  q: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  sort: z.string().max(20).default(''),
  kind: values,
  profession: values,
  start: values,
  rhythm: values,
  feature: values,
  commune: values,
})

const offerSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  form: z.string(),
  profession: z.string(),
  summary: z.string(),
  structure: z.string(),
  commune: z.object({ code: z.string(), name: z.string() }),
  startsOn: z.string(),
  endsOn: z.string(),
  halfDays: z.int(),
  retrocession: z.int(),
  features: z.array(z.string()),
  postedOn: z.string(),
  expiresOn: z.string(),
  verifiedOn: z.string(),
  url: z.string(),
})

const list = defineRoute({
  method: 'get',
  path: '/api/opportunities',
  operationId: 'listOpenOpportunities',
  summary: 'Les opportunités ouvertes, sans le contact de qui les propose.',
  tags: ['Opportunités'],
  access: visitor(),
  query: opportunityQuery,
  responses: { 200: z.object({ items: z.array(offerSchema), total: z.int() }) },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    const query = parseListQuery(shapeOn(today), request.url.searchParams)
    const offers = await readOpen(deps.store, today)
    const { items } = runListQuery(shapeOn(today), offers, query)
    return ok(
      json({
        items: items.map(({ id, value }) => ({
          ...value,
          id,
          url: `${chrome.baseUrl}${opportunityPath(value.slug)}`,
        })),
        total: items.length,
      }),
    )
  },
})

export const apiRoutes: readonly SliceRoute[] = [list]
