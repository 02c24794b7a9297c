import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { portalAssets } from './assets.ts'
import { weightLimits } from './checks.ts'
import { renderPage } from './layout.tsx'
import type { HeadExtra } from './page.ts'
import { readPage } from './page-facts.ts'
import { previewSpecs } from './preview/pages.tsx'
import { sampleBrand, sampleChrome, sampleIds } from './preview/sample.ts'
import { minifyCss } from './style-sheets.ts'

describe('portalAssets', () => {
  it.each(sampleIds)('keeps the style sheet of %s within the budget of a slow line', (id) => {
    const sheet = portalAssets(sampleBrand(id)).files[0]
    expect(gzipSync(String(sheet?.render())).length).toBeLessThan(weightLimits.cssGzipBytes)
  })

  it('names files by their content, so that a change of brand changes the address', () => {
    const brand = sampleBrand('gers')
    expect(portalAssets(brand).paths.css).toBe(portalAssets(brand).paths.css)
    expect(portalAssets({ ...brand, hue: 10 }).paths.css).not.toBe(portalAssets(brand).paths.css)
    expect(portalAssets({ ...brand, hue: 10 }).paths.font).toBe(portalAssets(brand).paths.font)
  })

  it('calls no other site', () => {
    for (const id of sampleIds)
      expect(String(portalAssets(sampleBrand(id)).files[0]?.render())).not.toMatch(/https?:|@import/)
  })
})

describe('minifyCss', () => {
  it('leaves strings and operators as they are', () => {
    expect(minifyCss('a::after { content: " ; } "; width: calc(1px + 2px); } /* x */')).toBe(
      'a::after{content: " ; } ";width:calc(1px + 2px)}',
    )
  })
})

describe('renderPage', () => {
  const chrome = sampleChrome('gers', portalAssets(sampleBrand('gers')).paths)

  it('wraps every page in the same frame: language, skip link, one main, contact person, no script at all', () => {
    for (const spec of previewSpecs('gers')) {
      const html = renderPage(chrome, spec)
      expect(readPage(html)).toMatchObject({ lang: 'fr', inlineCode: [], imagesWithoutAlt: [], fieldsWithoutLabel: [] })
      expect(html).toContain('<a class="skip" href="#contenu">')
      expect(html.split('<main').length).toBe(2)
      expect(html).toContain('tel:+33536493201')
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
    }
  })

  it('gives the same bytes twice, whatever page was rendered before', () => {
    const [home, list] = previewSpecs('gers')
    const first = renderPage(chrome, home!)
    renderPage(chrome, list!)
    expect(renderPage({ ...chrome }, home!)).toBe(first)
  })

  it('marks the menu entry a page is under', () => {
    const detail = previewSpecs('gers').find((spec) => spec.path === '/evenements/integration/')!
    expect(renderPage(chrome, detail)).toContain('href="/evenements/" aria-current="true"')
  })

  it('writes structured data that cannot close its own script element', () => {
    const [home] = previewSpecs('gers')
    const spec = { ...home!, headExtra: { jsonLd: [{ name: '</script><b>' }] } }
    expect(renderPage(chrome, spec)).toContain('\\u003c/script>')
  })

  it('asks for scripts that can wait after the first view, by the one line of code that the content policy knows', () => {
    const [home] = previewSpecs('gers')
    const islands = { directory: '/assets/directory.1.js' }
    const at = (headExtra: HeadExtra): string =>
      renderPage({ ...chrome, assets: { ...chrome.assets, islands } }, { ...home!, headExtra })
    const html = at({ islands: ['directory'], startsLate: true })
    expect(html).toContain(
      '<template id="scripts"><script type="module" src="/assets/directory.1.js"></script></template>',
    )
    expect(readPage(html)).toMatchObject({ inlineCode: [], links: expect.arrayContaining(['/assets/directory.1.js']) })
    expect(readPage(html.replace('o.disconnect()', 'alert()')).inlineCode).toEqual(['script'])
    expect(at({ islands: ['directory'] })).not.toContain('<template')
  })

  it('keeps a reading page light', () => {
    for (const spec of previewSpecs('dore')) {
      const bytes = gzipSync(renderPage(chrome, spec))
      expect(bytes.length).toBeLessThan(weightLimits.htmlGzipBytes)
      expect(gunzipSync(bytes).length).toBeGreaterThan(1000)
    }
  })
})
