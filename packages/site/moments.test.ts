import { describe, expect, it } from 'vitest'
import { renderPage } from './layout.tsx'
import { type Highlight, momentPage } from './moments.tsx'
import { type MomentId, momentIds, momentWords } from './moments-words.ts'
import { sampleChrome } from './preview/sample.ts'

const assets = { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} }
const chrome = sampleChrome('gers', assets)
const everywhere = new Set(momentIds.flatMap((id) => momentWords.fr[id].ways.map(({ path }) => path)))
const htmlOf = (moment: MomentId, known = everywhere, highlights: readonly Highlight[] = []): string =>
  renderPage(chrome, momentPage('fr', { moment, links: [], highlights, contact: chrome.contact, known }))
const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

describe('a page per moment of life', () => {
  it.each(momentIds)('%s: names the person to call in the page itself', (moment) => {
    expect(mainOf(htmlOf(moment))).toContain(`href="tel:+33536493201"`)
  })

  it('orders the same content differently: no two moments begin with the same ways', () => {
    const orders = momentIds.map((id) => momentWords.fr[id].ways.map(({ path }) => path).join(' '))
    expect(new Set(orders).size).toBe(momentIds.length)
    for (const id of momentIds) {
      const { ways } = momentWords.fr[id]
      expect(new Set(ways.map(({ path }) => path)).size, id).toBe(ways.length)
      expect(momentWords.en[id].ways.map(({ path }) => path)).toEqual(ways.map(({ path }) => path))
    }
  })

  it('leads only to what this territory has', () => {
    const main = mainOf(htmlOf('arrive', new Set(['/aides/simulateur/'])))
    expect(main).toContain('href="/aides/simulateur/"')
    expect(main).not.toContain('href="/logements/"')
  })

  it('shows what is new for this moment, three things at most', () => {
    const highlights = (['arrive', 'deux', 'arrive', 'arrive', 'arrive'] as const).map((moment, index) => ({
      kind: 'Logement',
      title: `Annonce ${index}`,
      path: `/logements/${index}/`,
      moments: [moment],
    }))
    const shown = Array.from(mainOf(htmlOf('arrive', everywhere, highlights)).matchAll(/Annonce \d/g), ([one]) => one)
    expect(shown).toEqual(['Annonce 0', 'Annonce 2', 'Annonce 3'])
  })
})
