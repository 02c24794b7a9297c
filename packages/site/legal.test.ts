import { describe, expect, it } from 'vitest'
import { portalAssets } from './assets.ts'
import { renderPage } from './layout.tsx'
import { servicePages } from './legal.tsx'
import { momentPage } from './moments.tsx'
import { momentIds } from './moments-words.ts'
import { previewSpecs } from './preview/pages.tsx'
import { sampleBrand, sampleChrome } from './preview/sample.ts'
import { buildRelease } from './release.ts'
import { memoryTarget } from './release-fixture.tsx'
import { escapeXml, rssXml } from './rss.ts'
import { weighPage } from './weights.ts'

const assets = portalAssets(sampleBrand('gers'))
const chrome = { ...sampleChrome('gers', assets.paths), nav: [], footerLinks: [] }
const htmlOf = (path: string, from = chrome): string => {
  const page = servicePages(from, []).pages.find((one) => one.path === path)
  return page ? renderPage(from, page) : ''
}

describe('servicePages', () => {
  it('passes its own release checks: a territory can go live before it has any content', async () => {
    const moments = momentIds.map((moment) =>
      momentPage('fr', { moment, links: [], highlights: [], contact: chrome.contact, known: new Set() }),
    )
    const { pages, files, latePages } = servicePages(chrome, moments)
    const home = { ...pages[0]!, path: '/', title: 'Accueil' }
    const { report } = await buildRelease({
      releaseId: 'r1',
      pages: [home, ...moments, ...pages],
      files: [...assets.files, ...files],
      chrome,
      latePages,
      codeVersion: '1',
      target: memoryTarget(),
      now: '2026-11-03T08:00:00.000Z',
    })
    expect(report.errors).toEqual([])
  })

  it('mentions the state of accessibility on every page, in the words the law asks for', () => {
    for (const page of servicePages(chrome, []).pages) {
      expect(renderPage(chrome, page)).toContain('Accessibilité\u00a0: partiellement conforme')
    }
  })

  it('publishes what the release itself weighed, not figures written by hand', async () => {
    const files = [
      { path: '/assets/s.css', contentType: 'text/css', inputs: '1', render: () => 'a{color:red}'.repeat(900) },
      { path: '/assets/f.woff2', contentType: 'font/woff2', inputs: '1', render: () => new Uint8Array(30_000) },
    ]
    const target = memoryTarget()
    const now = '2026-11-03T08:00:00.000Z'
    const bare = { css: '/assets/s.css', font: '/assets/f.woff2', icon: '/i.svg', islands: {} }
    const light = { ...chrome, assets: bare }
    const home = { ...servicePages(light, []).pages[0]!, path: '/', title: 'Accueil' }
    const { latePages } = servicePages(light, [])
    const input = { releaseId: 'r1', files, chrome: light, codeVersion: '1', target, now } as const
    const { manifest } = await buildRelease({ ...input, pages: [home], latePages })
    const spec = latePages(manifest.entries)[0]!
    const html = renderPage(light, spec)
    expect(html).toContain('<td data-label="Police">30\u00a0ko')
    const weight = weighPage(manifest.entries, '/')!
    expect(weight.total).toBe(weight.html + weight.css + 30_000)
    expect(weight.css, 'compressed, as on the wire').toBeLessThan(500)
  })

  it('says that an unaudited site is not conform, and where to complain', () => {
    const { ratePercent: _, auditedOn: __, ...accessibility } = chrome.legal.accessibility
    const unaudited = {
      ...chrome,
      legal: { ...chrome.legal, accessibility: { ...accessibility, status: 'non conforme' as const } },
    }
    const html = htmlOf('/accessibilite/', unaudited)
    expect(html).toContain('Aucun audit de conformité')
    expect(html).toContain('Défenseur des droits')
  })

  it('keeps pages out of search results when they are not in the sitemap', () => {
    expect(htmlOf('/404.html')).toContain('noindex')
    expect(htmlOf('/mentions-legales/')).not.toContain('noindex')
    const sitemap = String(servicePages(chrome, previewSpecs('gers')).files[0]?.render())
    expect(sitemap).toContain('/maitres-de-stage/</loc>')
    expect(sitemap).not.toContain('404')
  })

  it('closes a suspended site to search engines', () => {
    const robots = servicePages(chrome, [], { indexed: false }).files[1]?.render()
    expect(robots).toBe('User-agent: *\nDisallow: /\n')
  })
})

describe('rssXml', () => {
  it('escapes what people wrote and drops characters XML forbids', () => {
    expect(escapeXml('Pain & <vin>\u0007')).toBe('Pain &amp; &lt;vin&gt;')
    const xml = rssXml({
      title: 'Événements',
      description: 'Gers',
      link: 'http://x/',
      self: 'http://x/flux.xml',
      items: [
        {
          guid: 'evt_1',
          title: 'Dîner',
          link: 'http://x/e/',
          description: '',
          publishedAt: '2026-11-03T08:00:00.000Z',
        },
      ],
    })
    expect(xml).toContain('<pubDate>Tue, 03 Nov 2026 08:00:00 +0000</pubDate>')
  })
})
