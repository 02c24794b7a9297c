import { localDateOf } from '@ancrage/kernel'
import { inLocale } from '@ancrage/site/locale.ts'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { listPublished } from '../published.ts'
import type { SearchableList } from '../searches.ts'
import type { SliceDeps } from '../slice.ts'
import { placements } from '../supervisors/queries.ts'
import { housingShape, monthlyCost, type Offer } from './model.ts'
import { readOffers } from './operations/list-offers.ts'
import { facetTables, stagesOf } from './pages/list.tsx'
import { dwellingPath, searchPath } from './paths.ts'
import { words } from './words.ts'

const offersNow = async (deps: SliceDeps, now: Parameters<typeof localDateOf>[0]) => {
  const { timeZone } = await deps.site()
  const today = localDateOf(now, timeZone)
  const offers: readonly Offer[] = await readOffers(deps.store, today)
  return { today, offers }
}

/** Searches of dwellings that people may save. */
export const searches: readonly SearchableList[] = [
  {
    list: 'dwellings',
    label: { fr: words.fr.title, en: words.en.title },
    searchPath,
    parameters: ['q', 'stage', ...Object.keys(housingShape.facets)],
    describe: async (deps, search, locale, now) => {
      const { today, offers } = await offersNow(deps, now)
      const t = words[locale]
      const tables = facetTables(t, offers, today)
      const { facets } = parseListQuery(housingShape, search)
      const stage = stagesOf(await listPublished(deps.store, placements), today).find(
        ({ slug }) => slug === search.get('stage'),
      )
      return [
        ...(stage ? [t.nearStage(stage.name)] : []),
        ...Object.entries(facets).flatMap(([name, values]) =>
          values.map((value) => tables[name]?.options[value] ?? value),
        ),
      ]
    },
    find: async (deps, search, locale, now) => {
      const { offers } = await offersNow(deps, now)
      const t = words[locale]
      return runListQuery(housingShape, offers, parseListQuery(housingShape, search)).items.map((offer) => {
        const { value } = inLocale(offer.value, locale)
        return {
          id: offer.id,
          title: value.title,
          path: dwellingPath(value.slug),
          note: `${value.commune.name} · ${t.kinds[value.kind]} · ${t.costSentence(monthlyCost(value))}`,
        }
      })
    },
  },
]
