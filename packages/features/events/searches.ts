import { type Instant, localDateOf } from '@ancrage/kernel'
import { formatDateTime } from '@ancrage/site'
import { inLocale } from '@ancrage/site/locale.ts'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { listPublished } from '../published.ts'
import type { Found, SearchableList } from '../searches.ts'
import type { SliceDeps } from '../slice.ts'
import { agendaOn, agendaShape } from './model/agenda.ts'
import { describeTown, startOf } from './operations/describe-event.ts'
import { facetTablesOf } from './pages/list.tsx'
import { eventPath, searchPath } from './paths.ts'
import { events } from './store.ts'

/** What is still to come, and not called off: nobody wants to be told of an evening that is over. */
const comingUp = async (deps: SliceDeps, now: Instant) => {
  const { timeZone } = await deps.site()
  const { upcoming } = agendaOn(await listPublished(deps.store, events), localDateOf(now, timeZone))
  return { timeZone, entries: upcoming.filter(({ value }) => !value.cancelled) }
}

/** The agenda, for whoever wants to be told of new events that answer a search. */
export const searches: readonly SearchableList[] = [
  {
    list: 'events',
    label: { fr: 'Événements', en: 'Events' },
    searchPath,
    parameters: ['q', ...Object.keys(agendaShape.facets)],
    describe: async (deps, search, locale, now) => {
      const { entries } = await comingUp(deps, now)
      const tables = facetTablesOf(entries, locale)
      return Object.entries(parseListQuery(agendaShape, search).facets).flatMap(([name, values]) =>
        values.map((value) => tables[name]?.options[value] ?? value),
      )
    },
    find: async (deps, search, locale, now) => {
      const { entries, timeZone } = await comingUp(deps, now)
      return runListQuery(agendaShape, entries, parseListQuery(agendaShape, search)).items.map(
        ({ id, value }): Found => ({
          id,
          title: inLocale(value, locale).value.title,
          path: eventPath(value.slug),
          note: `${formatDateTime(startOf(value, timeZone), timeZone, locale)}, ${describeTown(value.venue)}`,
        }),
      )
    },
  },
]
