import { json, visitor } from '@ancrage/http'
import { localDateOf, ok } from '@ancrage/kernel'
import * as z from 'zod'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { outingThemes, structureKinds } from './contract.ts'
import { outingShape, structureShape } from './model/lists.ts'
import { listCurrent } from './operations/list-current.ts'
import { outingPath, structurePath } from './paths.ts'
import { outings, structures } from './store.ts'

const tags = ['Territoire'] as const
const values = z.array(z.string().max(60)).max(30).optional()
/** What an address may ask of either list, as a page or as data. */
export const structureQuery = z.object({ q: z.string().max(100).default(''), kind: values, service: values })
export const outingQuery = z.object({
  ...{ q: z.string().max(100).default(''), theme: values, season: values, length: values, detail: values },
})

const placed = {
  id: z.string(),
  name: z.string(),
  commune: z.object({ code: z.string(), name: z.string() }),
  location: z.object({ lat: z.number(), lon: z.number() }),
  summary: z.string(),
  verifiedOn: z.string(),
  url: z.string(),
}
const structureEntry = z.object({ ...placed, kind: z.string(), source: z.string() })
const outingEntry = z.object({ ...placed, theme: z.string(), minutes: z.int(), free: z.boolean() })

const listStructures = defineRoute({
  method: 'get',
  path: '/api/structures',
  operationId: 'listStructures',
  summary: 'Les structures de santé publiées.',
  tags,
  access: visitor(),
  query: structureQuery,
  responses: { 200: z.object({ items: z.array(structureEntry), total: z.int() }) },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const list = await listCurrent(deps.store, structures, localDateOf(now, timeZone))
    const { items } = runListQuery(structureShape, list, parseListQuery(structureShape, request.url.searchParams))
    return ok(
      json({
        items: items.map(({ id, value: { name, commune, location, summary, verifiedOn, kind, source, slug } }) => ({
          ...{ id, name, commune, location, summary, verifiedOn },
          kind: structureKinds[kind],
          source: source.url,
          url: `${chrome.baseUrl}${structurePath(slug)}`,
        })),
        total: items.length,
      }),
    )
  },
})

const listOutings = defineRoute({
  method: 'get',
  path: '/api/outings',
  operationId: 'listOutings',
  summary: 'Les sorties publiées.',
  tags,
  access: visitor(),
  query: outingQuery,
  responses: { 200: z.object({ items: z.array(outingEntry), total: z.int() }) },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const list = await listCurrent(deps.store, outings, localDateOf(now, timeZone))
    const { items } = runListQuery(outingShape, list, parseListQuery(outingShape, request.url.searchParams))
    return ok(
      json({
        items: items.map(
          ({ id, value: { name, commune, location, summary, verifiedOn, theme, minutes, free, slug } }) => ({
            ...{ id, name, commune, location, summary, verifiedOn, minutes, free },
            theme: outingThemes[theme],
            url: `${chrome.baseUrl}${outingPath(slug)}`,
          }),
        ),
        total: items.length,
      }),
    )
  },
})

export const apiRoutes: readonly SliceRoute[] = [listStructures, listOutings]
