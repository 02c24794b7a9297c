/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import type { JsonLd, PageSpec, SiteChrome } from '@ancrage/site'
import { inLocale } from '@ancrage/site/locale.ts'
import { hasAlerts } from '../alerts/paths.ts'
import { listPath as housingPath } from '../housing/paths.ts'
import type { ListQuery } from '../list-query.ts'
import { withoutPaused } from '../paused-records.ts'
import { listings } from '../requests/queries.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import { employmentType, isStale, type Offer, startOf } from './model.ts'
import { listOpen } from './operations/list-open.ts'
import { OpportunityPage } from './pages/detail.tsx'
import { OpportunitiesPage, type OpportunitiesPageProps, pagePath, pagesFor, searchAddress } from './pages/list.tsx'
import { openDataOf } from './pages/open-data.ts'
import { listPath, opportunityPath } from './paths.ts'
import { opportunities } from './store.ts'
import { words } from './words.ts'

const noQuery: ListQuery = { q: '', facets: {}, sort: '' }

const fingerprint = (offer: Offer, today: LocalDate): string =>
  `${offer.id}.${offer.version}.${isStale(offer.value, today)}.${startOf(offer.value, today)}`

/** A job for search engines: only for offers that are one, with all that the vocabulary asks for. */
const jsonLdOf = ({ id, value }: Offer, chrome: SiteChrome): readonly JsonLd[] => {
  const type = employmentType(value)
  if (!type) return []
  return [
    {
      '@type': 'JobPosting',
      title: value.title,
      description: value.description || value.summary,
      identifier: { '@type': 'PropertyValue', name: chrome.territory.name, value: id },
      datePosted: value.postedOn,
      validThrough: `${value.expiresOn}T23:59:59`,
      employmentType: type,
      hiringOrganization: { '@type': 'Organization', name: value.structure },
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressLocality: value.commune.name,
          addressRegion: chrome.territory.regionName,
          addressCountry: 'FR',
        },
      },
      ...(value.startsOn === '' ? {} : { jobStartDate: value.startsOn }),
      url: `${chrome.baseUrl}${opportunityPath(value.slug)}`,
    },
  ]
}

const highlighted = 3

/** The latest of each kind: a replacement, a practice and a post say more than three replacements. */
const highlightsOf = (offers: readonly Offer[], { locale }: SiteChrome): NonNullable<SitePart['highlights']> =>
  offers
    .filter(({ value }, index) => offers.findIndex((other) => other.value.kind === value.kind) === index)
    .slice(0, highlighted)
    .map((offer) => {
      const { value, lang } = inLocale(offer.value, locale)
      return {
        kind: `${words[locale].kinds[value.kind]}, ${value.commune.name}`,
        title: value.title,
        path: opportunityPath(value.slug),
        text: value.summary,
        moments: ['remplace', 'installe'],
        lang,
      }
    })

/** The filtered list, answered by the server: never part of a release. */
export const searchPage = (
  chrome: SiteChrome,
  props: Pick<OpportunitiesPageProps, 'offers' | 'query' | 'page' | 'today'>,
): PageSpec => ({
  path: listPath,
  inputs: '',
  title: words[chrome.locale].pageTitle,
  description: words[chrome.locale].searchDescription,
  inSitemap: false,
  headExtra: { islands: ['listing'] },
  render: () => (
    <OpportunitiesPage
      {...props}
      hrefOf={(other) => searchAddress(props.query, other)}
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
    listOpen(snapshot.live(opportunities), today),
    snapshot.live(listings).map(({ value }) => value),
  )
  const place = chrome.territory.name
  const housing = chrome.nav.some(({ path }) => path.endsWith(housingPath)) ? housingPath : undefined
  const lists = Array.from({ length: pagesFor(offers.length) }, (_, index): PageSpec => {
    const page = index + 1
    return {
      path: pagePath(page),
      inputs: offers.map((offer) => fingerprint(offer, today)).join(';'),
      title: page === 1 ? t.pageTitle : `${t.pageTitle}, page ${page}`,
      description: t.description(place),
      inSitemap: true,
      ...(page === 1 ? {} : { breadcrumb: [{ label: t.title, path: listPath }] }),
      headExtra: { islands: ['listing'] },
      render: () => (
        <OpportunitiesPage
          {...{ offers, page, today, place }}
          query={noQuery}
          hrefOf={pagePath}
          alerts={hasAlerts(chrome)}
        />
      ),
    }
  })
  const details = offers.map((offer): PageSpec => {
    const { value } = offer
    return {
      path: opportunityPath(value.slug),
      inputs: fingerprint(offer, today),
      title: `${value.title}, ${value.commune.name}`,
      description: t.detailDescription(t.kinds[value.kind], value.commune.name, value.summary),
      inSitemap: true,
      lastModified: value.verifiedOn,
      breadcrumb: [{ label: t.title, path: listPath }],
      headExtra: { jsonLd: jsonLdOf(offer, chrome) },
      render: () => <OpportunityPage offer={offer} today={today} housingPath={housing} />,
    }
  })
  return {
    pages: [...lists, ...details],
    files: [],
    highlights: highlightsOf(offers, chrome),
    openData: [openDataOf(offers)],
  }
}
