/** @jsxImportSource hono/jsx */
import type { PageSpec, SiteChrome } from '@ancrage/site'
import type { ListQuery } from '../list-query.ts'
import { type Album, albumInputs, albumOf } from '../media/queries.ts'
import { communesPath } from '../places/paths.ts'
import type { LiveRecord, SitePart, Snapshot } from '../slice.ts'
import type { Partner } from './contract.ts'
import { isCurrent, networkOf } from './model.ts'
import { PartnerPage } from './pages/detail.tsx'
import { PartnersPage } from './pages/list.tsx'
import { TogetherPage } from './pages/together.tsx'
import { listPath, partnerPath, togetherPath } from './paths.ts'
import { partners } from './store.ts'
import { words } from './words.ts'

const noQuery: ListQuery = { q: '', facets: {}, sort: '' }
const fingerprint = ({ id, version }: LiveRecord<Partner>): string => `${id}.${version}`

/** The list, as published and as the server answers a search. */
export const partnersSpec = (
  list: readonly LiveRecord<Partner>[],
  query: ListQuery,
  { locale, territory }: Pick<SiteChrome, 'locale' | 'territory'>,
): PageSpec => {
  const t = words[locale]
  return {
    path: listPath,
    inputs: list.map(fingerprint).join(' '),
    title: t.title,
    description: t.description(territory.name),
    inSitemap: true,
    render: () => <PartnersPage partners={list} query={query} />,
  }
}

const detailSpec = (record: LiveRecord<Partner>, { locale, baseUrl }: SiteChrome, album: Album): PageSpec => {
  const t = words[locale]
  const { value } = record
  const path = partnerPath(value.slug)
  const logo = album(value.photoId ? [value.photoId] : [])
  return {
    path,
    inputs: `${fingerprint(record)} ${albumInputs(logo)}`,
    title: value.name,
    description: t.detailDescription(value.name, t.roles[value.role]),
    inSitemap: true,
    lastModified: value.verifiedOn,
    breadcrumb: [{ label: t.title, path: listPath }],
    headExtra: {
      jsonLd: [
        {
          '@type': 'Organization',
          name: value.name,
          url: `${baseUrl}${path}`,
          ...(value.town ? { areaServed: value.town } : {}),
          ...(value.website ? { sameAs: value.website } : {}),
        },
      ],
    },
    render: () => <PartnerPage record={record} logo={logo[0]} />,
  }
}

export const site = (snapshot: Snapshot): SitePart => {
  const { chrome, today } = snapshot
  const album = albumOf(snapshot)
  const t = words[chrome.locale]
  const list = snapshot
    .live(partners)
    .filter(({ value }) => isCurrent(value, today))
    .toSorted((a, b) => a.value.name.localeCompare(b.value.name, 'fr'))
  const communes = chrome.nav.some(({ path }) => path !== '/' && communesPath.startsWith(path))
    ? communesPath
    : undefined
  const together: PageSpec = {
    path: togetherPath,
    inputs: [communes, ...networkOf(list).map(fingerprint)].join(' '),
    title: t.togetherTitle,
    description: t.togetherDescription(chrome.territory.name),
    inSitemap: true,
    render: () => <TogetherPage partners={list} communes={communes} />,
  }
  return {
    pages: [partnersSpec(list, noQuery, chrome), together, ...list.map((record) => detailSpec(record, chrome, album))],
    files: [],
  }
}
