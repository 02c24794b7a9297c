import type { PageSpec } from '@ancrage/site'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import { askedPage } from './asked-page.ts'

const french = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
const spec: PageSpec = {
  path: '/maitres-de-stage/',
  ...{ inputs: '', title: 'Annuaire', description: 'Les lieux.', inSitemap: true },
  render: () => '' as never,
}
const switchOf = (address: string, locale: 'fr' | 'en' = 'fr'): string | undefined => {
  const url = new URL(`https://gers.example${address}`)
  const page = askedPage({ ...french, locale }, spec, { url })
  return /class="language"[^>]*href="([^"]*)"/.exec(JSON.stringify(page).replaceAll('\\"', '"'))?.[1]
}

describe('the other language of a page that answers a query', () => {
  it('is asked for the same, from French to English and back', () => {
    expect(switchOf('/mes-demarches/annuaire?q=auch&level=n1')).toBe('/en/mes-demarches/annuaire?q=auch&amp;level=n1')
    expect(switchOf('/en/mes-demarches/annuaire?q=auch', 'en')).toBe('/mes-demarches/annuaire?q=auch')
  })

  it('leads to the same address without query', () => {
    expect(switchOf('/mes-demarches/annuaire')).toBe('/en/mes-demarches/annuaire')
  })

  it('stays an address, whatever was typed', () => {
    expect(switchOf('/mes-demarches/annuaire?q="><script>')).toBe('/en/mes-demarches/annuaire?q=%22%3E%3Cscript%3E')
    expect(switchOf('/mes-demarches/annuaire?q=$%26$`$$')).toBe('/en/mes-demarches/annuaire?q=$%26$`$$')
  })
})
