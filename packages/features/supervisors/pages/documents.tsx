/** @jsxImportSource hono/jsx */
import { type LocalDate, localPath, searchTokens } from '@ancrage/kernel'
import { renderFragment, type SiteChrome } from '@ancrage/site'
import { alertPath, listPath as alertsPath } from '../../alerts/paths.ts'
import type { NamedPlace } from '../../list-query.ts'
import type { DirectoryDocument, DirectoryDocuments } from '../contract/documents.ts'
import { type DirectoryEntry, directoryShape } from '../model.ts'
import { directoryList } from '../paths.ts'
import { words } from '../words.ts'
import { hasPages } from './around.ts'
import { PlacementCard } from './card.tsx'
import { perPage } from './facets.ts'

const { facets, sorts, text, name, synonyms } = directoryShape

const read = <T,>(
  table: Readonly<Record<string, (entry: DirectoryEntry) => T>>,
  entry: DirectoryEntry,
): Record<string, T> => Object.fromEntries(Object.entries(table).map(([key, of]) => [key, of(entry)]))

const documentOf = (entry: DirectoryEntry, today: LocalDate, chrome: SiteChrome): DirectoryDocument => ({
  slug: entry.placement.slug,
  words: searchTokens(text(entry), synonyms).join(' '),
  name: searchTokens(name?.(entry) ?? '', synonyms).join(' '),
  facets: Object.fromEntries(Object.entries(facets).map(([key, of]) => [key, [...of(entry)]])),
  sorts: read(sorts, entry),
  lat: entry.placement.location.lat,
  lon: entry.placement.location.lon,
  card: renderFragment(chrome, <PlacementCard entry={entry} today={today} picked={false} away="{away}" />),
})

/** All that the page’s script needs to search, filter and show without asking again. */
export const documentsOf = (
  entries: readonly DirectoryEntry[],
  places: readonly NamedPlace[],
  today: LocalDate,
  chrome: SiteChrome,
): DirectoryDocuments => {
  const { place, near, sorts: orders, none, picks, pages, chips } = words[chrome.locale]
  return {
    perPage,
    entries: entries.map((entry) => documentOf(entry, today, chrome)),
    places: places.map(({ name: called, lat, lon }) => ({ name: called, lat, lon })),
    alert: hasPages(chrome, alertsPath)
      ? localPath(chrome.locale, `${alertPath(directoryList, '')}&recherche={search}`)
      : '',
    communes: Object.fromEntries(entries.map(({ placement: { commune } }) => [commune.code, commune.name])),
    words: {
      locale: chrome.locale,
      place: [...place],
      near: {
        chip: near.chip,
        chipWithin: near.chipWithin,
        away: near.away,
        unknown: near.unknown,
        turn: orders.turn,
        distance: orders.near,
      },
      none: {
        title: none.title,
        relax: none.relax,
        relaxAction: none.relaxAction,
        within: none.within,
        dead: none.dead,
        all: none.all,
        call: none.call,
        alert: none.alert,
      },
      picks: { count: [...picks.count], forget: picks.forget },
      pages,
      chips,
    },
  }
}
