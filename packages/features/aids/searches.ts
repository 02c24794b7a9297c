import { type Instant, localDateOf } from '@ancrage/kernel'
import { inLocale } from '@ancrage/site/locale.ts'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { listPublished } from '../published.ts'
import type { Found, SearchableList } from '../searches.ts'
import type { SliceDeps } from '../slice.ts'
import { catalogueShape } from './model/catalogue.ts'
import { facetTables } from './pages/list.tsx'
import { aidPath, searchPath } from './paths.ts'
import { aids } from './store.ts'

const catalogueNow = async (deps: SliceDeps, now: Instant) => {
  const { timeZone } = await deps.site()
  const published = await listPublished(deps.store, aids)
  return { shape: catalogueShape(localDateOf(now, timeZone)), published }
}

/** The catalogue, for whoever wants to be told of new aids that answer a search. */
export const searches: readonly SearchableList[] = [
  {
    list: 'aids',
    label: { fr: 'Aides', en: 'Aids' },
    searchPath,
    parameters: ['q', 'family', 'audience', 'grantor', 'status'],
    describe: async (deps, search, locale, now) => {
      const { shape } = await catalogueNow(deps, now)
      const tables = facetTables(locale)
      return Object.entries(parseListQuery(shape, search).facets).flatMap(([name, values]) =>
        values.map((value) => tables[name]?.options[value] ?? value),
      )
    },
    find: async (deps, search, locale, now) => {
      const { shape, published } = await catalogueNow(deps, now)
      const idOf = new Map(published.map(({ id, value }) => [value, id]))
      const values = published.map(({ value }) => value)
      return runListQuery(shape, values, parseListQuery(shape, search)).items.flatMap((aid): readonly Found[] => {
        const id = idOf.get(aid)
        const title = inLocale(aid, locale).value.title
        return id === undefined ? [] : [{ id, title, path: aidPath(aid.slug), note: aid.grantor }]
      })
    },
  },
]
