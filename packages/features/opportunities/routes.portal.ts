import { htmlPage, visitor } from '@ancrage/http'
import { localDateOf, ok } from '@ancrage/kernel'
import { askedPage } from '../asked-page.ts'
import { parseListQuery } from '../list-query.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { shapeOn } from './model.ts'
import { readOpen } from './operations/list-open.ts'
import { searchPage } from './pages.tsx'
import { searchPath } from './paths.ts'
import { opportunityQuery } from './routes.api.ts'

const search = defineRoute({
  method: 'get',
  path: searchPath,
  operationId: 'searchOpportunities',
  summary: 'La page des opportunités, filtrée.',
  tags: ['Opportunités'],
  access: visitor(),
  query: opportunityQuery,
  responses: { 200: htmlPage },
  handle: async ({ deps, now, query: { page }, request }) => {
    const { chrome, timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    const query = parseListQuery(shapeOn(today), request.url.searchParams)
    const offers = await readOpen(deps.store, today)
    return ok(askedPage(chrome, searchPage(chrome, { offers, query, page, today }), request))
  },
})

export const portalRoutes: readonly SliceRoute[] = [search]
