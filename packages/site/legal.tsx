import { accessibilityPage, accessibilityPlanPage } from './legal/accessibility.tsx'
import { ecoDesignPage } from './legal/eco-design-page.tsx'
import { glossaryPage } from './legal/glossary-page.tsx'
import { contactPage, notFoundPage, siteMapPage } from './legal/guide.tsx'
import { noticePage } from './legal/notice.tsx'
import { openDataPage } from './legal/open-data-page.tsx'
import { cookiesPage, privacyPage } from './legal/privacy.tsx'
import { rulesPage } from './legal/rules-page.tsx'
import type { ManifestEntry } from './manifest.ts'
import { offlinePage } from './offline/offline-page.tsx'
import { type DataSet, dataFiles } from './open-data.ts'
import type { ContactPerson, FileSpec, PageSpec, SiteChrome } from './page.ts'
import { sharePage } from './share.tsx'
import { robotsFile, sitemapFile } from './sitemap.ts'

export interface ServicePagesOptions {
  /** Further people of the contact page, after `chrome.contact`. */
  readonly people?: readonly ContactPerson[]
  /** False while a site is suspended or in preparation. */
  readonly indexed?: boolean
  /** What the territory gives away. */
  readonly openData?: readonly DataSet[]
}

export interface ServicePages {
  readonly pages: readonly PageSpec[]
  readonly files: readonly FileSpec[]
  /** Pages that say what the release itself measured, made after all others. */
  readonly latePages: (entries: Readonly<Record<string, ManifestEntry>>) => readonly PageSpec[]
}

/**
 * The pages every territory must have whatever its modules, generated from its settings: legal notice, personal data,
 * cookies, accessibility statement and plan, contact, site map, 404; with `sitemap.xml` and `robots.txt`.
 * @param content all other pages of the site, for the site map.
 */
export const servicePages = (
  chrome: SiteChrome,
  content: readonly PageSpec[],
  options: ServicePagesOptions = {},
): ServicePages => {
  const { openData = [] } = options
  const legal = [
    contactPage(chrome, options.people),
    accessibilityPage(chrome),
    accessibilityPlanPage(chrome),
    noticePage(chrome),
    privacyPage(chrome),
    cookiesPage(chrome),
    rulesPage(chrome),
    openDataPage(chrome, openData),
    glossaryPage(chrome),
  ]
  const announced = [...content, ...legal, ecoDesignPage(chrome)]
  const siteMap = siteMapPage(announced, chrome.locale)
  const pages = [...legal, siteMap, notFoundPage(chrome), sharePage(chrome), offlinePage(chrome)]
  return {
    pages,
    latePages: (entries) => [ecoDesignPage(chrome, entries)],
    files: [
      sitemapFile(chrome.baseUrl, [...announced, siteMap]),
      robotsFile(chrome.baseUrl, options.indexed),
      ...openData.flatMap((set) => dataFiles(set, { name: chrome.legal.publisher.name, baseUrl: chrome.baseUrl })),
    ],
  }
}
