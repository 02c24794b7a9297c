import { gzipSync } from 'node:zlib'
import { checkPage, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import type { Dwelling } from './contract.ts'
import { sampleDwelling } from './model/samples.ts'
import { listOffers } from './operations/list-offers.ts'
import { openDataOf } from './pages/open-data.ts'
import { site } from './pages.tsx'
import { dwellingPath, listPath } from './paths.ts'

const today = '2026-11-21'
const assets = { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} }
const placement = {
  slug: 'maison-de-sante-de-mauvezin',
  name: 'Maison de santé de Mauvezin',
  commune: { code: '32249', name: 'Mauvezin' },
  location: { lat: 43.7309, lon: 0.8801 },
  verifiedOn: '2026-10-12',
}
const chromeIn = (locale: 'fr' | 'en') => ({ ...sampleChrome('gers', assets), locale })
const pagesOf = (
  values: readonly Dwelling[],
  locale: 'fr' | 'en' = 'fr',
  stageOn = '2026-10-12',
): ReturnType<typeof site>['pages'] => {
  const dwellings = values.map((value, at) => ({ id: `dwe_${at}`, version: 1, value }))
  const placements = [{ id: 'pla_1', version: 1, value: { ...placement, verifiedOn: stageOn } }]
  const lists: Record<string, unknown> = { dwellings, placements }
  const live = ({ name }: { name: string }): unknown => lists[name] ?? []
  const snapshot = { live, chrome: chromeIn(locale), timeZone: 'Europe/Paris', now: `${today}T08:00:00.000Z`, today }
  return site(snapshot as unknown as Snapshot).pages
}
const textOf = (values: readonly Dwelling[], path: string, locale: 'fr' | 'en' = 'fr', stageOn?: string): string => {
  const spec = pagesOf(values, locale, stageOn).find((page) => page.path === path)
  return spec ? renderPage(chromeIn(locale), spec) : ''
}

describe('public pages', () => {
  it.each([...pagesOf([]), ...pagesOf([sampleDwelling()])].map((spec) => [spec.path, spec] as const))(
    '%s passes the checks that stop a release, empty or not',
    (path, spec) => {
      const html = renderPage(chromeIn('fr'), spec)
      expect(checkPage({ path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
    },
  )

  it('show what is open and leave out what has expired', () => {
    const slug = sampleDwelling().slug
    expect(pagesOf([sampleDwelling()]).map(({ path }) => path)).toEqual([listPath, dwellingPath(slug)])
    expect(pagesOf([sampleDwelling({ expiresOn: '2026-11-01' })]).map(({ path }) => path)).toEqual([listPath])
  })

  it('tell neither the owner, nor the address, nor the true position, in markup or in structured data', () => {
    const value = sampleDwelling({
      owner: { name: 'Odile Sarramea', email: 'odile.sarramea@example.fr', phone: '05 36 49 12 34' },
    })
    const all = pagesOf([value])
      .map((spec) => renderPage(chromeIn('fr'), spec))
      .join('')
    expect(all).toContain('Mauvezin')
    expect(all).not.toMatch(/Sarramea|sarramea|05 36 49 12 34|Libération|43\.7312|0\.8823/)
    // The check above can fail: the public point is there.
    expect(all).toContain('43.73')
  })

  it('say how far the placements are', () => {
    expect(textOf([sampleDwelling()], dwellingPath(sampleDwelling().slug))).toContain('moins d’un kilomètre')
  })

  it('lead to no placement that has left the directory, whose page no longer exists', () => {
    const path = dwellingPath(sampleDwelling().slug)
    expect(textOf([sampleDwelling()], path)).toContain('/maitres-de-stage/maison-de-sante-de-mauvezin/')
    expect(textOf([sampleDwelling()], path, 'fr', '2025-01-01')).not.toContain('/maitres-de-stage/maison')
  })

  it('read in English with the French texts marked as such, and in English only where they were translated', () => {
    const path = dwellingPath(sampleDwelling().slug)
    const plain = textOf([sampleDwelling()], path, 'en')
    expect(plain).toContain('What it costs')
    expect(plain).toMatch(/<p lang="fr">Une grande cuisine/)
    const translated = sampleDwelling({
      en: { title: 'The old treasury', description: 'A large kitchen.', summary: 'Four rooms.' },
    })
    expect(textOf([translated], path, 'en')).toContain('The old treasury')
    expect(textOf([translated], path, 'fr')).not.toContain('The old treasury')
  })
})

describe('open data', () => {
  it('says what the pages say and no more: no owner, no address, the public point', () => {
    const [offer] = listOffers([{ id: 'dwe_1', version: 1, value: sampleDwelling() }], today)
    const set = openDataOf(offer ? [offer] : [])
    expect(set.rows[0]?.cells).toHaveLength(set.columns.length)
    expect(JSON.stringify(set)).toContain('Mauvezin')
    expect(JSON.stringify(set)).not.toMatch(/Sarramea|sarramea|Libération|43\.7312/)
  })
})
