/** @jsxImportSource hono/jsx */
import { localPath, semesterOf } from '@ancrage/kernel'
import { counted, type FileSpec, type PageSpec } from '@ancrage/site'
import { runListQuery } from '../list-query.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import { placesToMeasureFrom } from './model/geography.ts'
import { type DirectoryEntry, directoryOf, directoryShape, freshness } from './model.ts'
import { type Around, aroundPlacements } from './pages/around.ts'
import { PlacementPage } from './pages/detail.tsx'
import { documentsOf } from './pages/documents.tsx'
import { pagePath, pagesFor, perPage } from './pages/facets.ts'
import { DirectoryPage, noQuery } from './pages/list.tsx'
import { MapPage } from './pages/map.tsx'
import { openDataOf } from './pages/open-data.ts'
import { directoryPath, documentsPath, mapPath, placementPath } from './paths.ts'
import { placements, supervisors } from './store.ts'
import { labels, words } from './words.ts'

const fingerprint = (entry: DirectoryEntry): string =>
  [entry.id, entry.version, ...entry.supervisors.map((person) => `${person.id}.${person.version}`)].join(' ')

/** What the directory shows today, from published copies. */
export const directoryAt = (snapshot: Pick<Snapshot, 'live' | 'today'>): readonly DirectoryEntry[] =>
  directoryOf(snapshot.live(placements), snapshot.live(supervisors), snapshot.today)

const listPages = (snapshot: Snapshot, entries: readonly DirectoryEntry[]): readonly PageSpec[] => {
  const { today, chrome, communes } = snapshot
  const t = words[chrome.locale]
  const place = chrome.territory.name
  const counts = JSON.stringify(runListQuery(directoryShape, entries, noQuery).counts)
  return Array.from({ length: pagesFor(entries.length) }, (_, index): PageSpec => {
    const page = index + 1
    const shown = entries.slice(index * perPage, page * perPage)
    const seen = shown.map((entry) => `${fingerprint(entry)} ${freshness(entry.placement.verifiedOn, today)}`)
    return {
      path: pagePath(page),
      inputs: [semesterOf(today), entries.length, counts, ...seen].join(';'),
      title: page === 1 ? t.title : t.pageTitle(page),
      description: t.description(place),
      inSitemap: true,
      ...(page === 1 ? {} : { breadcrumb: [{ label: t.menu, path: directoryPath }] }),
      headExtra: { islands: ['supervisors'], startsLate: true },
      render: () => (
        <DirectoryPage
          entries={entries}
          communes={communes}
          query={noQuery}
          page={page}
          hrefOf={pagePath}
          today={today}
          alerts={false}
        />
      ),
    }
  })
}

const mapPageOf = ({ chrome, communes }: Snapshot, entries: readonly DirectoryEntry[]): PageSpec => {
  const t = words[chrome.locale]
  return {
    path: mapPath,
    // What the drawing and its list show of a placement, in an order that a new check of one does not change.
    inputs: entries
      .map(({ placement: { slug, name, commune, location } }) => JSON.stringify([slug, name, commune, location]))
      .sort()
      .join(),
    title: t.map.title,
    description: t.map.description(chrome.territory.name),
    inSitemap: true,
    breadcrumb: [{ label: t.menu, path: directoryPath }],
    render: () => <MapPage communes={communes} entries={entries} />,
  }
}

const detailPage = (snapshot: Snapshot, entry: DirectoryEntry, around: Around): PageSpec => {
  const { chrome, today } = snapshot
  const { placement } = entry
  const t = words[chrome.locale]
  const people = counted(entry.supervisors.length, ...t.supervisor, chrome.locale)
  return {
    path: placementPath(placement.slug),
    inputs: [fingerprint(entry), semesterOf(today), freshness(placement.verifiedOn, today), around.inputs].join(' '),
    title: `${placement.name}, ${placement.commune.name}`,
    description: t.detail.description(
      placement.commune.name,
      labels[chrome.locale].placementKinds[placement.kind],
      people,
    ),
    inSitemap: true,
    lastModified: placement.verifiedOn,
    breadcrumb: [{ label: t.menu, path: directoryPath }],
    headExtra: {
      islands: ['supervisors'],
      jsonLd: [
        {
          '@context': 'https://schema.org',
          '@type': 'MedicalClinic',
          name: placement.name,
          address: {
            '@type': 'PostalAddress',
            streetAddress: placement.address,
            addressLocality: placement.commune.name,
            addressCountry: 'FR',
          },
          geo: { '@type': 'GeoCoordinates', latitude: placement.location.lat, longitude: placement.location.lon },
          url: `${chrome.baseUrl}${localPath(chrome.locale, placementPath(placement.slug))}`,
        },
      ],
    },
    render: () => <PlacementPage entry={entry} today={today} contact={chrome.contact} around={around} />,
  }
}

const documentsFile = ({ chrome, communes, today }: Snapshot, entries: readonly DirectoryEntry[]): FileSpec => {
  const places = placesToMeasureFrom(communes, entries)
  return {
    path: localPath(chrome.locale, documentsPath),
    contentType: 'application/json',
    inputs: `${today} ${places.length} ${entries.map(fingerprint).join(';')}`,
    render: () => JSON.stringify(documentsOf(entries, places, today, chrome)),
  }
}

export const site = (snapshot: Snapshot): SitePart => {
  const entries = directoryAt(snapshot)
  const around = aroundPlacements(snapshot, entries)
  const pages = [
    ...listPages(snapshot, entries),
    ...(entries.length > 0 ? [mapPageOf(snapshot, entries)] : []),
    ...entries.map((entry) => detailPage(snapshot, entry, around(entry))),
  ]
  return {
    pages,
    files: [documentsFile(snapshot, entries)],
    openData: entries.length > 0 ? [openDataOf(entries, snapshot.today)] : [],
  }
}
