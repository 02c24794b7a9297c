import { gzipSync } from 'node:zlib'
import { checkPage, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { Collection } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import { outingSchema, placeSchema, structureSchema } from './contract.ts'
import { site } from './pages.tsx'
import { starter } from './starter.ts'

const today = '2026-11-21'
const sample = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
const chrome = { ...sample, nav: [...sample.nav, { label: 'Où loger', path: '/logements/' }] }
const drafts = starter({ commune: { code: '32013', name: 'Auch' }, today })
const epci = { siren: '200066926', name: 'CA Grand Auch Coeur de Gascogne' }
const communes = [
  { code: '32013', name: 'Auch', population: 22_000, location: { lat: 43.646, lon: 0.589 }, epci },
  { code: '32307', name: 'Pavie', population: 2500, location: { lat: 43.61, lon: 0.59 }, epci },
  { code: '32006', name: 'Antras', population: 50, epci },
  { code: '32001', name: 'Aignan', population: 750, epci: { siren: '200035632', name: 'CC Armagnac Adour' } },
]
const at = { lat: 43.65, lon: 0.6 }
const records = (verifiedOn: string): Readonly<Record<string, readonly unknown[]>> => ({
  places: drafts.places.map((draft) => placeSchema.parse({ ...draft, verifiedOn })),
  structures: drafts.structures.map((draft) => structureSchema.parse({ ...draft, location: at, verifiedOn })),
  outings: drafts.outings.map((draft) => outingSchema.parse({ ...draft, location: at, verifiedOn })),
})
const pagesOf = (content: Readonly<Record<string, readonly unknown[]>>, locale: 'fr' | 'en' = 'fr') => {
  const live = ({ name }: Collection<unknown>) =>
    (content[name] ?? []).map((value, index) => ({ id: `${name}-${index}`, version: 1, value }))
  const snapshot = { live, communes, chrome: { ...chrome, locale }, timeZone: 'Europe/Paris', today }
  return site({ ...snapshot, now: `${today}T08:00:00.000Z` } as unknown as Snapshot).pages
}
const htmlOf = (pages: ReturnType<typeof pagesOf>, path: string, locale: 'fr' | 'en' = 'fr'): string => {
  const spec = pages.find((page) => page.path === path)
  if (!spec) throw new Error(`no page ${path} among ${pages.map((page) => page.path).join(' ')}`)
  return renderPage({ ...chrome, locale }, spec)
}

describe('public pages', () => {
  const all = (['fr', 'en'] as const).flatMap((locale) =>
    [...pagesOf({}, locale), ...pagesOf(records(today), locale)].map(
      (spec) => [`${locale} ${spec.path}`, locale, spec] as const,
    ),
  )
  it.each(all)('%s passes the checks that stop a release, empty or not', (_, locale, spec) => {
    const html = renderPage({ ...chrome, locale }, spec)
    expect(checkPage({ path: spec.path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
  })

  it('name the housing offers nearby, unless they are paused or over', () => {
    const offer = { location: at, verifiedOn: today, expiresOn: '2027-05-31', paused: false }
    const periods = [{ from: '2026-11-01', to: '2027-04-30', free: 1 }]
    const dwellings = [
      { ...offer, title: 'Studio ouvert', slug: 'ouvert', periods },
      { ...offer, title: 'Studio en pause', slug: 'pause', periods, paused: true },
      { ...offer, title: 'Studio passé', slug: 'passe', periods: [{ from: '2026-05-01', to: '2026-10-31', free: 1 }] },
    ]
    const html = htmlOf(pagesOf({ dwellings }), '/territoire/auch/')
    expect(html.match(/Studio \S+?(?=<)/g)).toEqual(['Studio ouvert'])
    expect(html).toContain('href="/logements/ouvert/"')
  })

  it('exist for every commune and every group, whether or not somebody wrote about them', () => {
    const paths = pagesOf({}).map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        '/territoire/',
        '/territoire/communes/',
        '/territoire/auch/',
        '/territoire/pavie/',
        '/territoire/communaute-d-agglomeration-grand-auch-coeur-de-gascogne/',
      ]),
    )
  })

  it('show the record of the whole territory on the overview, not on a page of its own', () => {
    const pages = pagesOf(records(today))
    expect(htmlOf(pages, '/territoire/')).toContain('le territoire en deux phrases')
    expect(pages.some(({ path }) => path.includes('presentation'))).toBe(false)
  })

  it('list what is near a commune with its distance, counted from the town of its group where its place is unknown', () => {
    const pages = pagesOf(records(today))
    expect(htmlOf(pages, '/territoire/pavie/')).toMatch(/première structure de santé<\/a> <span>\d+ km/)
    expect(htmlOf(pages, '/territoire/pavie/')).toContain('depuis Pavie')
    expect(htmlOf(pages, '/territoire/antras/')).toContain('depuis Auch')
    expect(htmlOf(pages, '/territoire/aignan/')).not.toContain('À proximité')
  })

  it('leave out what nobody confirmed for a year', () => {
    const paths = pagesOf(records('2024-01-01')).map(({ path }) => path)
    expect(paths.filter((path) => path.includes('a-remplacer'))).toEqual([])
  })

  it('are made again when what stands nearby changes', () => {
    const [before] = pagesOf({}).filter(({ path }) => path === '/territoire/pavie/')
    const [after] = pagesOf(records(today)).filter(({ path }) => path === '/territoire/pavie/')
    expect(before?.inputs).not.toBe(after?.inputs)
  })

  it('stay as they are when a neighbour changes in what they do not show: one edit must not make a hundred pages again', () => {
    const told = records(today)
    const edited = {
      ...told,
      structures: drafts.structures.map((draft) =>
        structureSchema.parse({ ...draft, location: at, verifiedOn: today, summary: 'Autre résumé' }),
      ),
    }
    const inputsOf = (content: typeof told) =>
      pagesOf(content).find(({ path }) => path === '/territoire/pavie/')?.inputs
    expect(inputsOf(edited)).toBe(inputsOf(told))
  })

  it('give a French text inside an English page as French, so that it is read out as such', () => {
    const html = htmlOf(pagesOf(records(today), 'en'), '/territoire/', 'en')
    expect(html).toMatch(/<span lang="fr">À remplacer.{1,3}le territoire/)
    expect(html).toContain('Figures, and where they come from')
  })
})
