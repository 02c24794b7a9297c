import { type Instant, type LocalDate, localDateOf } from '@ancrage/kernel'
import { type ListQuery, parseListQuery, runListQuery } from '../list-query.ts'
import { chipsOf } from '../listing.ts'
import type { Found, SearchableList } from '../searches.ts'
import type { SliceDeps } from '../slice.ts'
import { byCommune, placesToMeasureFrom } from './model/geography.ts'
import { type DirectoryEntry, directoryShape } from './model.ts'
import { listDirectory } from './operations/list-directory.ts'
import { facetTablesOf, listPathsFor } from './pages/facets.ts'
import { directoryList, placementPath, searchPath } from './paths.ts'
import { labels, words } from './words.ts'

interface Asked {
  readonly entries: readonly DirectoryEntry[]
  readonly query: ListQuery
  readonly today: LocalDate
}

const ask = async (deps: SliceDeps, search: URLSearchParams, now: Instant): Promise<Asked> => {
  const { communes, timeZone } = await deps.site()
  const today = localDateOf(now, timeZone)
  const entries = await listDirectory(deps.store, today)
  const query = parseListQuery(directoryShape, search, placesToMeasureFrom(communes, entries))
  return { entries, query, today }
}

/** The directory, for whoever wants to be told of new placements that answer a search. */
export const searches: readonly SearchableList[] = [
  {
    list: directoryList,
    label: { fr: words.fr.title, en: words.en.title },
    searchPath,
    parameters: ['q', 'near', 'within', ...Object.keys(directoryShape.facets)],
    describe: async (deps, search, locale, now) => {
      const { entries, query, today } = await ask(deps, search, now)
      const communes = Object.fromEntries(byCommune(entries).map(({ code, name }) => [code, name]))
      const tables = facetTablesOf(locale, today, communes)
      return chipsOf(tables, listPathsFor([]), query, words[locale].near).map(({ label }) => label)
    },
    find: async (deps, search, locale, now) => {
      const { entries, query } = await ask(deps, search, now)
      return runListQuery(directoryShape, entries, query).items.map(
        ({ id, placement }): Found => ({
          id,
          title: placement.name,
          path: placementPath(placement.slug),
          note: `${placement.commune.name}, ${labels[locale].placementKinds[placement.kind]}`,
        }),
      )
    },
  },
]
