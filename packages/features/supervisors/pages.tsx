/** @jsxImportSource hono/jsx */
import { semesterOf } from '@ancrage/kernel'
import { counted, type PageSpec } from '@ancrage/site'
import { type ListQuery, runListQuery } from '../list-query.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import { placementKinds } from './contract.ts'
import { type DirectoryEntry, directoryOf, directoryShape, freshness } from './model.ts'
import { PlacementPage } from './pages/detail.tsx'
import { DirectoryPage, pagePath, pagesFor, perPage } from './pages/list.tsx'
import { directoryPath, placementPath } from './paths.ts'
import { placements, supervisors } from './store.ts'

const fingerprint = (entry: DirectoryEntry): string =>
  [entry.id, entry.version, ...entry.supervisors.map((person) => `${person.id}.${person.version}`)].join(' ')

const noQuery: ListQuery = { q: '', facets: {}, sort: '' }

/** What the directory shows today, from published copies. */
export const directoryAt = (snapshot: Pick<Snapshot, 'live' | 'today'>): readonly DirectoryEntry[] =>
  directoryOf(snapshot.live(placements), snapshot.live(supervisors), snapshot.today)

export const site = (snapshot: Snapshot): SitePart => {
  const { today, chrome } = snapshot
  const entries = directoryAt(snapshot)
  const place = chrome.territory.name
  const counts = JSON.stringify(runListQuery(directoryShape, entries, noQuery).counts)
  const lists = Array.from({ length: pagesFor(entries.length) }, (_, index): PageSpec => {
    const page = index + 1
    const shown = entries.slice(index * perPage, page * perPage)
    const seen = shown.map((entry) => `${fingerprint(entry)} ${freshness(entry.placement.verifiedOn, today)}`)
    return {
      path: pagePath(page),
      inputs: [semesterOf(today), entries.length, counts, ...seen].join(';'),
      title: page === 1 ? 'Maîtres de stage et lieux de stage' : `Maîtres de stage et lieux de stage, page ${page}`,
      description: `Les lieux de stage de médecine ${place} : niveaux, maîtres de stage, logement, conditions d’accueil et places par semestre.`,
      inSitemap: true,
      ...(page === 1 ? {} : { breadcrumb: [{ label: 'Maîtres de stage', path: directoryPath }] }),
      headExtra: { islands: ['supervisors'] },
      render: () => (
        <DirectoryPage
          entries={entries}
          query={noQuery}
          page={page}
          hrefOf={pagePath}
          today={today}
          place={`– ${place}`}
        />
      ),
    }
  })
  const details = entries.map((entry): PageSpec => {
    const { placement } = entry
    return {
      path: placementPath(placement.slug),
      inputs: `${fingerprint(entry)} ${semesterOf(today)} ${freshness(placement.verifiedOn, today)}`,
      title: `${placement.name}, ${placement.commune.name}`,
      description: `Stage à ${placement.commune.name} : ${placementKinds[placement.kind]}, ${counted(entry.supervisors.length, 'maître de stage', 'maîtres de stage')}, conditions d’accueil et places.`,
      inSitemap: true,
      lastModified: placement.verifiedOn,
      breadcrumb: [{ label: 'Maîtres de stage', path: directoryPath }],
      headExtra: {
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
            url: `${chrome.baseUrl}${placementPath(placement.slug)}`,
          },
        ],
      },
      render: () => <PlacementPage entry={entry} today={today} />,
    }
  })
  return { pages: [...lists, ...details], files: [] }
}
