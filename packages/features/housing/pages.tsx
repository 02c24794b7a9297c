/** @jsxImportSource hono/jsx */
import { semesterOf } from '@ancrage/kernel'
import type { JsonLd, PageSpec, SiteChrome } from '@ancrage/site'
import { inLocale } from '@ancrage/site/locale.ts'
import { hasAlerts } from '../alerts/paths.ts'
import { albumInputs, albumOf } from '../media/queries.ts'
import { withoutPaused } from '../paused-records.ts'
import { listings } from '../requests/queries.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import { placementPath } from '../supervisors/paths.ts'
import { placements } from '../supervisors/queries.ts'
import { approximatePoint, isStale, monthlyCost, type Offer } from './model.ts'
import { listOffers } from './operations/list-offers.ts'
import { DwellingPage, stagesNear } from './pages/detail.tsx'
import {
  HousingPage,
  type HousingPageProps,
  type HousingQuery,
  housingAddress,
  pagePath,
  pagesFor,
  stagesOf,
} from './pages/list.tsx'
import { openDataOf } from './pages/open-data.ts'
import { dwellingPath, listPath } from './paths.ts'
import { dwellings } from './store.ts'
import { words } from './words.ts'

const noQuery: HousingQuery = { q: '', facets: {}, sort: '' }

const fingerprint = ({ id, version, fits }: Offer): string =>
  `${id}.${version}.${fits.map(({ fit, free, from }) => `${fit}${free}${from ?? ''}`).join('.')}`

/** What search engines may know of an offer: nothing that the page does not show. */
const jsonLdOf = ({ value }: Offer, chrome: SiteChrome): JsonLd => {
  const { lat, lon } = approximatePoint(value.location)
  return {
    '@type': 'Accommodation',
    name: value.title,
    description: value.summary,
    url: `${chrome.baseUrl}${dwellingPath(value.slug)}`,
    address: { '@type': 'PostalAddress', addressLocality: value.commune.name, addressCountry: 'FR' },
    geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
    ...(value.bedrooms > 0 ? { numberOfBedrooms: value.bedrooms } : {}),
    ...(value.surface > 0
      ? { floorSize: { '@type': 'QuantitativeValue', value: value.surface, unitCode: 'MTK' } }
      : {}),
    occupancy: { '@type': 'QuantitativeValue', maxValue: value.places },
  }
}

const highlighted = 3

/** Free for a whole semester, the cheapest first. */
const highlightsOf = (offers: readonly Offer[], { locale }: SiteChrome): NonNullable<SitePart['highlights']> =>
  offers
    .filter(({ fits }) => fits.some(({ fit }) => fit === 'fits'))
    .toSorted((a, b) => monthlyCost(a.value) - monthlyCost(b.value))
    .slice(0, highlighted)
    .map((offer) => {
      const { value, lang } = inLocale(offer.value, locale)
      return {
        kind: `${words[locale].kinds[value.kind]}, ${value.commune.name}`,
        title: value.title,
        path: dwellingPath(value.slug),
        text: value.summary,
        moments: ['arrive', 'stage', 'remplace', 'deux'],
        lang,
      }
    })

/** The filtered list, answered by the server: never part of a release. */
export const searchPage = (
  chrome: SiteChrome,
  props: Pick<HousingPageProps, 'offers' | 'stages' | 'query' | 'page' | 'today' | 'album'>,
): PageSpec => ({
  path: listPath,
  inputs: '',
  title: words[chrome.locale].title,
  description: words[chrome.locale].searchDescription,
  inSitemap: false,
  headExtra: { islands: ['listing'] },
  render: () => (
    <HousingPage
      {...props}
      hrefOf={(other) => housingAddress(props.query, other)}
      place={chrome.territory.name}
      alerts={hasAlerts(chrome)}
    />
  ),
})

/** The list of offers, and a page per open offer. */
export const site = (snapshot: Snapshot): SitePart => {
  const { today, chrome } = snapshot
  const t = words[chrome.locale]
  const offers = withoutPaused(
    listOffers(snapshot.live(dwellings), today),
    snapshot.live(listings).map(({ value }) => value),
  )
  const stages = stagesOf(snapshot.live(placements), today)
  const place = chrome.territory.name
  const album = albumOf(snapshot)
  const stageInputs = stages.map(({ slug, name }) => `${slug} ${name}`).join(',')
  const lists = Array.from({ length: pagesFor(offers.length) }, (_, index): PageSpec => {
    const page = index + 1
    return {
      path: pagePath(page),
      inputs: [
        semesterOf(today),
        offers.map((offer) => `${fingerprint(offer)} ${isStale(offer.value, today)}`),
        stageInputs,
        albumInputs(offers.flatMap(({ value }) => album(value.photoIds).slice(0, 1))),
      ].join(';'),
      title: page === 1 ? t.title : `${t.title}, page ${page}`,
      description: t.description(place),
      inSitemap: true,
      ...(page === 1 ? {} : { breadcrumb: [{ label: t.title, path: listPath }] }),
      headExtra: { islands: ['listing'] },
      render: () => (
        <HousingPage
          offers={offers}
          stages={stages}
          query={noQuery}
          page={page}
          hrefOf={pagePath}
          today={today}
          place={place}
          album={album}
          alerts={hasAlerts(chrome)}
        />
      ),
    }
  })
  const details = offers.map((offer): PageSpec => {
    const { value } = offer
    const pictures = album(value.photoIds)
    const near = stagesNear(value, stages).map(({ stage, km }) => `${stage.slug} ${stage.name} ${km}`)
    return {
      path: dwellingPath(value.slug),
      inputs: [semesterOf(today), fingerprint(offer), isStale(value, today), albumInputs(pictures), ...near].join(';'),
      title: `${value.title}, ${value.commune.name}`,
      description: t.detailDescription(t.kinds[value.kind], value.commune.name, t.costSentence(monthlyCost(value))),
      inSitemap: true,
      lastModified: value.verifiedOn,
      breadcrumb: [{ label: t.title, path: listPath }],
      headExtra: { jsonLd: [jsonLdOf(offer, chrome)] },
      render: () => (
        <DwellingPage offer={offer} pictures={pictures} stages={stages} today={today} stagePath={placementPath} />
      ),
    }
  })
  return {
    pages: [...lists, ...details],
    files: [],
    highlights: highlightsOf(offers, chrome),
    openData: [openDataOf(offers)],
  }
}
