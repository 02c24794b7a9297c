import { accessibilityPage, accessibilityPlanPage } from './legal/accessibility.tsx'
import { contactPage, notFoundPage, siteMapPage } from './legal/guide.tsx'
import { noticePage } from './legal/notice.tsx'
import { cookiesPage, privacyPage } from './legal/privacy.tsx'
import type { ContactPerson, FileSpec, PageSpec, SiteChrome } from './page.ts'
import { robotsFile, sitemapFile } from './sitemap.ts'

export interface ServicePagesOptions {
  /** Further people of the contact page, after `chrome.contact`. */
  readonly people?: readonly ContactPerson[]
  /** False while a site is suspended or in preparation. */
  readonly indexed?: boolean
}

export interface ServicePages {
  readonly pages: readonly PageSpec[]
  readonly files: readonly FileSpec[]
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
  const legal = [
    contactPage(chrome, options.people),
    accessibilityPage(chrome),
    accessibilityPlanPage(chrome),
    noticePage(chrome),
    privacyPage(chrome),
    cookiesPage(chrome),
  ]
  const siteMap = siteMapPage([...content, ...legal])
  const pages = [...legal, siteMap, notFoundPage(chrome)]
  return {
    pages,
    files: [sitemapFile(chrome.baseUrl, [...content, ...pages]), robotsFile(chrome.baseUrl, options.indexed)],
  }
}
