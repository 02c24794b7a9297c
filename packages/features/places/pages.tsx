/** @jsxImportSource hono/jsx */
import type { JsonLd, Link, PageSpec } from '@ancrage/site'
import { dwellingPath } from '../housing/paths.ts'
import { dwellings, isOpen } from '../housing/queries.ts'
import type { ListQuery } from '../list-query.ts'
import { type Album, albumInputs, albumOf } from '../media/queries.ts'
import type { LiveRecord, SitePart, Snapshot } from '../slice.ts'
import { placementPath } from '../supervisors/paths.ts'
import { placements } from '../supervisors/queries.ts'
import type { Outing, Place, Structure } from './contract.ts'
import { territorySlug } from './contract.ts'
import { type Nearby, type Neighbour, nearbyOf, nearbyPrint, type Surroundings } from './model/near.ts'
import { type Group, groupsOf, isCurrent, type Point, slugsOf, type TerritoryCommune } from './model.ts'
import { OutingPage, OutingsPage } from './pages/outings.tsx'
import { OverviewPage } from './pages/overview.tsx'
import { CommunePage, CommunesPage, GroupPage } from './pages/place.tsx'
import { StructurePage, StructuresPage } from './pages/structures.tsx'
import {
  communesPath,
  listPath,
  outingPath,
  outingsPath,
  placePath,
  reservedSlugs,
  structurePath,
  structuresPath,
} from './paths.ts'
import { outings, places, structures } from './store.ts'
import { words as wordsIn } from './words.ts'

const noQuery: ListQuery = { q: '', facets: {}, sort: '' }

const fingerprint = ({ id, version }: { readonly id: string; readonly version: number }): string => `${id}.${version}`

const byName = <T extends { readonly name: string }>(a: LiveRecord<T>, b: LiveRecord<T>): number =>
  a.value.name.localeCompare(b.value.name, 'fr')

/** All that the pages of a territory are made from. */
interface Atlas {
  readonly snapshot: Snapshot
  readonly groups: readonly Group[]
  readonly slugs: ReadonlyMap<string, string>
  readonly records: ReadonlyMap<string, LiveRecord<Place>>
  readonly structures: readonly LiveRecord<Structure>[]
  readonly outings: readonly LiveRecord<Outing>[]
  readonly surroundings: Surroundings
  readonly album: Album
}

const neighbour = <T extends { readonly name: string; readonly slug: string; readonly location: Point }>(
  record: LiveRecord<T>,
  pathOf: (slug: string) => string,
): Neighbour => ({
  title: record.value.name,
  path: pathOf(record.value.slug),
  location: record.value.location,
})

const atlasOf = (snapshot: Snapshot): Atlas => {
  const { communes, today, chrome } = snapshot
  const current = <T extends { readonly verifiedOn: Place['verifiedOn'] }>(
    list: readonly LiveRecord<T>[],
  ): readonly LiveRecord<T>[] => list.filter(({ value }) => isCurrent(value, today))
  const told = current(snapshot.live(places))
  const shownStructures = current(snapshot.live(structures)).toSorted(byName)
  const shownOutings = current(snapshot.live(outings)).toSorted(byName)
  const groups = groupsOf(communes)
  const known = new Set([...communes.map(({ code }) => code), ...groups.map(({ siren }) => siren)])
  const written = new Map(
    told.filter(({ value }) => known.has(value.code)).map(({ value }) => [value.code, value.slug] as const),
  )
  const named = [...groups.map(({ siren, name }) => ({ code: siren, name })), ...communes]
  const hasPlacements = chrome.nav.some(({ path }) => placementPath('').startsWith(path))
  const hasDwellings = chrome.nav.some(({ path }) => dwellingPath('').startsWith(path))
  return {
    snapshot,
    album: albumOf(snapshot),
    groups,
    slugs: slugsOf(named, written, reservedSlugs),
    records: new Map(told.map((record) => [record.value.code, record])),
    structures: shownStructures,
    outings: shownOutings,
    surroundings: {
      structures: shownStructures.map((record) => neighbour(record, structurePath)),
      placements: hasPlacements
        ? current(snapshot.live(placements)).map((record) => neighbour(record, placementPath))
        : [],
      dwellings: hasDwellings
        ? snapshot
            .live(dwellings)
            .filter(({ value }) => isOpen(value, today))
            .map((record) => ({
              title: record.value.title,
              path: dwellingPath(record.value.slug),
              location: record.value.location,
            }))
        : [],
      outings: shownOutings.map((record) => neighbour(record, outingPath)),
    },
  }
}

const recordPrint = (record: LiveRecord<Place> | undefined): string => (record ? fingerprint(record) : '')

const geo = ({ lat, lon }: Point): JsonLd => ({ '@type': 'GeoCoordinates', latitude: lat, longitude: lon })

const communeSpec = (atlas: Atlas, commune: TerritoryCommune): PageSpec => {
  const { groups, slugs, records, snapshot } = atlas
  const t = wordsIn[snapshot.chrome.locale]
  const group = groups.find(({ siren }) => siren === commune.epci?.siren)
  const path = placePath(slugs.get(commune.code) ?? '')
  const record = records.get(commune.code)
  // A village whose place nobody told is described from the town that its neighbours go to.
  const nearby = commune.location
    ? { from: commune.name, list: nearbyOf(commune.location, atlas.surroundings) }
    : group && nearbyOfGroup(group, atlas.surroundings)
  const groupPath = group && placePath(slugs.get(group.siren) ?? '')
  const breadcrumb: readonly Link[] = [
    { label: t.title, path: listPath },
    ...(group && groupPath ? [{ label: group.shortName, path: groupPath }] : []),
  ]
  return {
    path,
    inputs: [
      commune.population,
      groupPath,
      recordPrint(record),
      nearby?.from,
      nearby ? nearbyPrint(nearby.list) : '',
    ].join(';'),
    title: commune.name,
    description: t.communeDescription(commune.name, group?.name ?? ''),
    inSitemap: true,
    ...(record ? { lastModified: record.value.verifiedOn } : {}),
    breadcrumb,
    headExtra: {
      jsonLd: [
        {
          '@type': 'City',
          name: commune.name,
          url: `${snapshot.chrome.baseUrl}${path}`,
          identifier: commune.code,
          ...(commune.location ? { geo: geo(commune.location) } : {}),
          ...(group ? { containedInPlace: { '@type': 'AdministrativeArea', name: group.name } } : {}),
        },
      ],
    },
    render: () => <CommunePage commune={commune} group={group} groupPath={groupPath} record={record} nearby={nearby} />,
  }
}

/** Distances of a group are counted from its largest commune: it has no centre of its own. */
const nearbyOfGroup = (
  group: Group,
  surroundings: Surroundings,
): { readonly from: string; readonly list: Nearby } | undefined => {
  const [largest] = group.communes
    .filter(({ location }) => location !== undefined)
    .toSorted((a, b) => b.population - a.population)
  return largest?.location && { from: largest.name, list: nearbyOf(largest.location, surroundings) }
}

const groupSpec = (atlas: Atlas, group: Group): PageSpec => {
  const { slugs, records, snapshot } = atlas
  const t = wordsIn[snapshot.chrome.locale]
  const path = placePath(slugs.get(group.siren) ?? '')
  const record = records.get(group.siren)
  const nearby = nearbyOfGroup(group, atlas.surroundings)
  const communes = group.communes.map(({ code, population }) => `${slugs.get(code)}:${population}`)
  return {
    path,
    inputs: [recordPrint(record), communes.join(' '), nearby ? nearbyPrint(nearby.list) : ''].join(';'),
    title: group.name,
    description: t.epciDescription(group.name),
    inSitemap: true,
    ...(record ? { lastModified: record.value.verifiedOn } : {}),
    breadcrumb: [{ label: t.title, path: listPath }],
    headExtra: {
      jsonLd: [
        {
          '@type': 'AdministrativeArea',
          name: group.name,
          url: `${snapshot.chrome.baseUrl}${path}`,
          identifier: group.siren,
        },
      ],
    },
    render: () => <GroupPage group={group} record={record} slugs={slugs} nearby={nearby} />,
  }
}

const structureTypes = {
  msp: 'MedicalClinic',
  'health-centre': 'MedicalClinic',
  hospital: 'Hospital',
  clinic: 'Hospital',
  cpts: 'MedicalOrganization',
} as const

const communePathOf = ({ slugs }: Atlas, code: string): string | undefined => {
  const slug = slugs.get(code)
  return slug && placePath(slug)
}

const structureSpec = (atlas: Atlas, record: LiveRecord<Structure>): PageSpec => {
  const { chrome } = atlas.snapshot
  const t = wordsIn[chrome.locale]
  const { value } = record
  const path = structurePath(value.slug)
  const pictures = atlas.album(value.photoIds)
  const others = atlas.surroundings.structures.filter((other) => other.path !== path)
  const nearby = nearbyOf(value.location, { ...atlas.surroundings, structures: others })
  const communePath = communePathOf(atlas, value.commune.code)
  return {
    path,
    inputs: [fingerprint(record), communePath, nearbyPrint(nearby), albumInputs(pictures)].join(';'),
    title: value.name,
    description: `${t.structureKinds[value.kind]}, ${value.commune.name}. ${value.summary}`,
    inSitemap: true,
    lastModified: value.verifiedOn,
    breadcrumb: [
      { label: t.title, path: listPath },
      { label: t.structuresTitle, path: structuresPath },
    ],
    headExtra: {
      jsonLd: [
        {
          '@type': structureTypes[value.kind],
          name: value.name,
          url: `${chrome.baseUrl}${path}`,
          address: {
            '@type': 'PostalAddress',
            ...(value.address ? { streetAddress: value.address } : {}),
            addressLocality: value.commune.name,
            addressCountry: 'FR',
          },
          geo: geo(value.location),
          ...(value.website ? { sameAs: value.website } : {}),
        },
      ],
    },
    render: () => <StructurePage record={record} communePath={communePath} nearby={nearby} pictures={pictures} />,
  }
}

const outingSpec = (atlas: Atlas, record: LiveRecord<Outing>): PageSpec => {
  const { chrome } = atlas.snapshot
  const t = wordsIn[chrome.locale]
  const { value } = record
  const path = outingPath(value.slug)
  const pictures = atlas.album(value.photoIds)
  const others = atlas.surroundings.outings.filter((other) => other.path !== path)
  const nearby = nearbyOf(value.location, { ...atlas.surroundings, outings: others })
  const communePath = communePathOf(atlas, value.commune.code)
  const name = (chrome.locale === 'en' && value.en?.name) || value.name
  return {
    path,
    inputs: [fingerprint(record), communePath, nearbyPrint(nearby), albumInputs(pictures)].join(';'),
    title: name,
    description: (chrome.locale === 'en' && value.en?.summary) || value.summary,
    inSitemap: true,
    lastModified: value.verifiedOn,
    breadcrumb: [
      { label: t.title, path: listPath },
      { label: t.outingsTitle, path: outingsPath },
    ],
    headExtra: {
      jsonLd: [
        {
          '@type': 'TouristAttraction',
          name: value.name,
          description: value.summary,
          url: `${chrome.baseUrl}${path}`,
          geo: geo(value.location),
          isAccessibleForFree: value.free,
        },
      ],
    },
    render: () => <OutingPage record={record} communePath={communePath} nearby={nearby} pictures={pictures} />,
  }
}

const listInputs = (list: readonly LiveRecord<unknown>[]): string => list.map(fingerprint).join(' ')

/** The lists, as published and as the server answers a search. */
export const structuresSpec = (
  list: readonly LiveRecord<Structure>[],
  query: ListQuery,
  { locale, territory }: Snapshot['chrome'],
): PageSpec => {
  const t = wordsIn[locale]
  return {
    path: structuresPath,
    inputs: listInputs(list),
    title: t.structuresTitle,
    description: t.structuresDescription(territory.name),
    inSitemap: true,
    breadcrumb: [{ label: t.title, path: listPath }],
    render: () => <StructuresPage structures={list} query={query} />,
  }
}

export const outingsSpec = (
  list: readonly LiveRecord<Outing>[],
  query: ListQuery,
  { locale, territory }: Snapshot['chrome'],
): PageSpec => {
  const t = wordsIn[locale]
  return {
    path: outingsPath,
    inputs: listInputs(list),
    title: t.outingsTitle,
    description: t.outingsDescription(territory.name),
    inSitemap: true,
    breadcrumb: [{ label: t.title, path: listPath }],
    render: () => <OutingsPage outings={list} query={query} />,
  }
}

export const site = (snapshot: Snapshot): SitePart => {
  const atlas = atlasOf(snapshot)
  const { chrome, communes } = snapshot
  const { groups, slugs, records } = atlas
  const t = wordsIn[chrome.locale]
  const place = chrome.territory.name
  const record = [...records.values()].find(({ value }) => value.slug === territorySlug)
  const perimeter = communes.map(({ code, population }) => `${slugs.get(code)}:${population}`).join(' ')
  const overview: PageSpec = {
    path: listPath,
    inputs: [recordPrint(record), perimeter, listInputs(atlas.structures), listInputs(atlas.outings)].join(';'),
    title: t.title,
    description: t.description(place),
    inSitemap: true,
    headExtra: { jsonLd: [{ '@type': 'AdministrativeArea', name: place, url: `${chrome.baseUrl}${listPath}` }] },
    render: () => (
      <OverviewPage
        place={place}
        record={record}
        communes={communes}
        groups={groups}
        slugs={slugs}
        structures={atlas.structures}
        outings={atlas.outings}
      />
    ),
  }
  const index: PageSpec = {
    path: communesPath,
    inputs: perimeter,
    title: t.communesTitle,
    description: t.communesPageDescription(place),
    inSitemap: true,
    breadcrumb: [{ label: t.title, path: listPath }],
    render: () => <CommunesPage communes={communes} slugs={slugs} />,
  }
  const pages: readonly PageSpec[] = [
    overview,
    index,
    structuresSpec(atlas.structures, noQuery, chrome),
    outingsSpec(atlas.outings, noQuery, chrome),
    ...groups.map((group) => groupSpec(atlas, group)),
    ...communes.map((commune) => communeSpec(atlas, commune)),
    ...atlas.structures.map((one) => structureSpec(atlas, one)),
    ...atlas.outings.map((one) => outingSpec(atlas, one)),
  ]
  return { pages, files: [] }
}
