import { json, visitor } from '@ancrage/http'
import { localDateOf, ok } from '@ancrage/kernel'
import * as z from 'zod'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { listPublished } from '../published.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { aidSchema } from './contract.ts'
import { catalogueShape } from './model/catalogue.ts'
import { standingOn } from './model.ts'
import { formatAmount } from './pages/amount.ts'
import { aidPath } from './paths.ts'
import { simulate } from './routes.api/simulate.ts'
import { aids } from './store.ts'

const values = z.array(z.string().max(60)).max(30).optional()

/** What an address may ask of the catalogue, as a page or as data. */
export const catalogueQuery = z.object({
  q: z.string().max(100).default(''),
  sort: z.string().max(20).default(''),
  family: values,
  audience: values,
  grantor: values,
  status: values,
})

const { personas: _personas, ...publicFields } = aidSchema.shape
const publicAid = z.object({
  id: z.string(),
  ...publicFields,
  /** Where the aid stands today, its dates and its last verification taken into account. */
  standing: z.string(),
  amount: z.string(),
  url: z.string(),
})

const list = defineRoute({
  method: 'get',
  path: '/api/aids',
  operationId: 'listPublishedAids',
  summary: 'Les aides publiées : fiche entière, source et date de vérification.',
  tags: ['Aides'],
  access: visitor(),
  query: catalogueQuery,
  responses: { 200: z.object({ items: z.array(publicAid), total: z.int() }) },
  handle: async ({ deps, now, request }) => {
    const [{ chrome, timeZone }, published] = await Promise.all([deps.site(), listPublished(deps.store, aids)])
    const today = localDateOf(now, timeZone)
    const shape = catalogueShape(today)
    const idOf = new Map(published.map(({ id, value }) => [value, id]))
    const { items } = runListQuery(
      shape,
      published.map(({ value }) => value),
      parseListQuery(shape, request.url.searchParams),
    )
    return ok(
      json({
        items: items.map((aid) => ({
          ...aid,
          id: idOf.get(aid) ?? '',
          standing: standingOn(aid, today),
          amount: formatAmount(aid),
          url: `${chrome.baseUrl}${aidPath(aid.slug)}`,
        })),
        total: items.length,
      }),
    )
  },
})

export const apiRoutes: readonly SliceRoute[] = [list, simulate]
