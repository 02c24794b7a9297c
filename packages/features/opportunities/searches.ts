import { type Instant, localDateOf } from '@ancrage/kernel'
import { inLocale } from '@ancrage/site/locale.ts'
import { parseListQuery, runListQuery } from '../list-query.ts'
import type { SearchableList } from '../searches.ts'
import type { SliceDeps } from '../slice.ts'
import { shapeOn } from './model.ts'
import { readOpen } from './operations/list-open.ts'
import { facetTables, whenOf } from './pages/list.tsx'
import { opportunityPath, searchPath } from './paths.ts'
import { words } from './words.ts'

const openNow = async (deps: SliceDeps, now: Instant) => {
  const { timeZone } = await deps.site()
  const today = localDateOf(now, timeZone)
  return { shape: shapeOn(today), offers: await readOpen(deps.store, today) }
}

/** Searches of opportunities that people may save. */
export const searches: readonly SearchableList[] = [
  {
    list: 'opportunities',
    label: { fr: words.fr.title, en: words.en.title },
    searchPath,
    parameters: ['q', 'kind', 'profession', 'start', 'rhythm', 'feature', 'commune'],
    describe: async (deps, search, locale, now) => {
      const { shape, offers } = await openNow(deps, now)
      const tables = facetTables(words[locale], offers)
      return Object.entries(parseListQuery(shape, search).facets).flatMap(([name, values]) =>
        values.map((value) => tables[name]?.options[value] ?? value),
      )
    },
    find: async (deps, search, locale, now) => {
      const { shape, offers } = await openNow(deps, now)
      const t = words[locale]
      return runListQuery(shape, offers, parseListQuery(shape, search)).items.map((offer) => {
        const { value } = inLocale(offer.value, locale)
        return {
          id: offer.id,
          title: value.title,
          path: opportunityPath(value.slug),
          note: `${value.commune.name} · ${t.forms[value.form]} · ${whenOf(t, value)}`,
        }
      })
    },
  },
]
