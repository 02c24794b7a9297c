import { type Locale, locales, localPath } from '@ancrage/kernel'
import type { FileSpec, PageSpec } from './page.ts'
import { escapeXml } from './rss.ts'

/** `/sitemap.xml`: pages with `inSitemap`, in each language, with the day of their last change when it is known. */
export const sitemapFile = (baseUrl: string, pages: readonly PageSpec[]): FileSpec => {
  const shown = pages.filter((page) => page.inSitemap)
  return {
    path: '/sitemap.xml',
    contentType: 'application/xml; charset=utf-8',
    inputs: JSON.stringify([baseUrl, shown.map((page) => [page.path, page.lastModified])]),
    render: () =>
      `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${shown
        .map((page) => {
          const changed = page.lastModified ? `<lastmod>${escapeXml(page.lastModified.slice(0, 10))}</lastmod>` : ''
          const address = (locale: Locale): string =>
            `<url><loc>${escapeXml(baseUrl + localPath(locale, page.path))}</loc>${changed}</url>`
          return locales.map(address).join('')
        })
        .join('')}</urlset>`,
  }
}

/** `/robots.txt`: all is open but the personal steps; a suspended site asks not to be indexed at all. */
export const robotsFile = (baseUrl: string, indexed = true): FileSpec => ({
  path: '/robots.txt',
  contentType: 'text/plain; charset=utf-8',
  inputs: JSON.stringify([baseUrl, indexed]),
  render: () =>
    indexed
      ? `User-agent: *\nDisallow: /mes-demarches/\nDisallow: /en/mes-demarches/\nDisallow: /api/\n\nSitemap: ${baseUrl}/sitemap.xml\n`
      : 'User-agent: *\nDisallow: /\n',
})
