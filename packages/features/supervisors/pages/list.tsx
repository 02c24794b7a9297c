/** @jsxImportSource hono/jsx */
import { fillText, type LocalDate } from '@ancrage/kernel'
import {
  Cards,
  counted,
  formatNumber,
  ListingBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Pagination,
  ResultsHead,
  type SiteChrome,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { listPath as alertsPath } from '../../alerts/paths.ts'
import { kmFrom, type ListQuery, runListQuery } from '../../list-query.ts'
import { chipsOf, searchAddress } from '../../listing.ts'
import { byCommune } from '../model/geography.ts'
import { type DirectoryEntry, directoryShape } from '../model.ts'
import { comparePath, directoryPath, documentsPath, mapPath, pickParam } from '../paths.ts'
import { words } from '../words.ts'
import { hasPages } from './around.ts'
import { PlacementCard, roundKm } from './card.tsx'
import { facetTablesOf, listPathsFor, pagesFor, perPage } from './facets.ts'
import { DirectoryFilters } from './filters.tsx'
import { CommuneList, DirectoryMap, type MapCommune } from './map.tsx'
import { NothingFound } from './none.tsx'

export const noQuery: ListQuery = { q: '', facets: {}, sort: '' }

export interface DirectoryPageProps {
  readonly entries: readonly DirectoryEntry[]
  readonly communes: readonly MapCommune[]
  readonly query: ListQuery
  /** From 1. */
  readonly page: number
  readonly hrefOf: (page: number) => string
  readonly today: LocalDate
  /** Slugs of the placements that somebody retains. */
  readonly picked?: readonly string[]
  readonly view?: 'list' | 'map'
  /** Whether one may ask to be told when something new answers a search. */
  readonly alerts: boolean
}

/** What was found, as cards that can be retained and compared. */
const Results = (props: DirectoryPageProps & { found: readonly DirectoryEntry[]; page: number }): PageElement => {
  const { found, query, today, page, picked = [] } = props
  const t = useWords(words)
  const locale = useLocale()
  const shown = found.slice((page - 1) * perPage, page * perPage)
  const awayOf = (entry: DirectoryEntry): string | undefined => {
    const km = kmFrom(directoryShape, query, entry)
    if (km === undefined || !query.near || !Number.isFinite(km)) return undefined
    return fillText(t.near.away, { km: formatNumber(roundKm(km), locale), place: query.near.name })
  }
  const elsewhere = picked.filter((slug) => shown.every(({ placement }) => placement.slug !== slug))
  return (
    <form class="picks" action={comparePath} method="get">
      {elsewhere.map((slug) => (
        <input type="hidden" name={pickParam} value={slug} />
      ))}
      <Cards>
        {shown.map((entry) => (
          <PlacementCard
            entry={entry}
            today={today}
            picked={picked.includes(entry.placement.slug)}
            away={awayOf(entry)}
          />
        ))}
      </Cards>
      <Pagination page={page} pageCount={pagesFor(found.length)} hrefOf={props.hrefOf} />
      <p class="pick-bar">
        <span>{t.compareHint}</span>
        <button class="button quiet" type="submit">
          {t.comparePicked}
        </button>
      </p>
    </form>
  )
}

/** The directory as a page: the same for the static list and for the filtered answer of the server. */
export const DirectoryPage = (props: DirectoryPageProps): PageElement => {
  const { entries, query, today, picked = [], view = 'list' } = props
  const t = useWords(words)
  const locale = useLocale()
  const found = runListQuery(directoryShape, entries, query)
  const offered = runListQuery(directoryShape, entries, noQuery).counts
  const communes = byCommune(entries)
  const tables = facetTablesOf(locale, today, Object.fromEntries(communes.map(({ code, name }) => [code, name])))
  const paths = listPathsFor(picked)
  const page = Math.min(props.page, pagesFor(found.items.length))
  const total = counted(entries.length, ...t.place, locale)
  const elsewhere = searchAddress(paths, query)
  const asMap = `${elsewhere}${elsewhere.includes('?') ? '&' : '?'}view=map`
  return (
    <>
      <PageHeader eyebrow={t.eyebrow} title={t.title} lead={t.lead(total)} />
      <div data-listing data-documents={documentsPath}>
        <ListingBody
          filters={
            <DirectoryFilters
              tables={tables}
              query={query}
              counts={found.counts}
              offered={offered}
              picked={picked}
              example={communes.toSorted((a, b) => b.entries.length - a.entries.length)[0]?.name}
              onMap={view === 'map'}
            />
          }
        >
          <ResultsHead count={found.items.length} words={t.place} chips={chipsOf(tables, paths, query, t.near)} />
          {entries.length === 0 ? null : (
            <p class="view">
              {view === 'map' ? (
                <a href={elsewhere}>{t.seeList}</a>
              ) : (
                <a href={elsewhere === paths.list ? mapPath : asMap} data-map={mapPath}>
                  {t.seeMap}
                </a>
              )}
            </p>
          )}
          {found.items.length === 0 ? (
            <NothingFound entries={entries} query={query} tables={tables} paths={paths} alerts={props.alerts} />
          ) : view === 'map' ? (
            <div class="map-view">
              <CommuneList entries={found.items} query={query} paths={paths} />
              <DirectoryMap communes={props.communes} entries={found.items} />
            </div>
          ) : (
            <Results {...props} found={found.items} page={page} />
          )}
        </ListingBody>
      </div>
    </>
  )
}

export interface SearchPageProps extends Omit<DirectoryPageProps, 'hrefOf' | 'alerts'> {
  readonly chrome: SiteChrome
}

/** The directory filtered by the server: never part of a release. */
export const searchPage = ({ chrome, ...props }: SearchPageProps): PageSpec => {
  const t = words[chrome.locale]
  return {
    path: directoryPath,
    inputs: '',
    title: t.title,
    description: t.description(chrome.territory.name),
    inSitemap: false,
    headExtra: { islands: ['supervisors'] },
    render: () => (
      <DirectoryPage
        {...props}
        alerts={hasPages(chrome, alertsPath)}
        hrefOf={(other) => searchAddress(listPathsFor(props.picked ?? []), props.query, other)}
      />
    ),
  }
}
