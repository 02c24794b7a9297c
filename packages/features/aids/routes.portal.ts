import { htmlPage, visitor } from '@ancrage/http'
import { localDateOf, ok } from '@ancrage/kernel'
import { askedPage } from '../asked-page.ts'
import { parseListQuery } from '../list-query.ts'
import { listPublished } from '../published.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { catalogueShape } from './model/catalogue.ts'
import { searchPage } from './pages.tsx'
import { searchPath } from './paths.ts'
import { catalogueQuery } from './routes.api.ts'
import { sendResult } from './routes.portal/send-result.ts'
import { simulatorRoutes } from './routes.portal/simulator.ts'
import { aids } from './store.ts'

const tags = ['Aides'] as const

const search = defineRoute({
  method: 'get',
  path: searchPath,
  operationId: 'searchAids',
  summary: 'La page du catalogue des aides, filtrée.',
  tags,
  access: visitor(),
  query: catalogueQuery,
  responses: { 200: htmlPage },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    const query = parseListQuery(catalogueShape(today), request.url.searchParams)
    const published = (await listPublished(deps.store, aids)).map(({ value }) => value)
    return ok(askedPage(chrome, searchPage(published, query, today, deps.locale), request))
  },
})

export const portalRoutes: readonly SliceRoute[] = [search, ...simulatorRoutes, ...sendResult]
