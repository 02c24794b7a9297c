import { gzipSync } from 'node:zlib'
import { checkPage, checkSite, linkedPath, type PageSpec, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { Aid } from './contract.ts'
import { groupCommunes, judgePlace } from './model/compare-communes.ts'
import { parseAnswers } from './model/parse-answers.ts'
import { sampleAid } from './model/samples.ts'
import { simulateAids } from './model/simulate-aids.ts'
import { communesPage } from './pages/communes.tsx'
import { questionPage } from './pages/question.tsx'
import { simulationPage } from './pages/simulation.tsx'
import { aidPages, searchPage } from './pages.tsx'

const today = '2026-11-21'
const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: { aids: '/a.js' } })
const communes = Array.from({ length: 461 }, (_, i) => ({
  code: `32${String(i).padStart(3, '0')}`,
  name: `Commune de la Baïse ${i}`,
}))
const catalogue: readonly Aid[] = [
  sampleAid({ code: 'E1', title: 'Transport des internes', incompatibleWith: ['E6'] }),
  sampleAid({
    code: 'E6',
    title: 'Prime de docteur junior',
    criteria: [{ kind: 'audience', anyOf: ['junior-doctor'] }],
  }),
  sampleAid({
    code: 'E10',
    title: 'Logement gersois',
    grantorKind: 'region',
    grantor: 'Région Occitanie',
    perimeter: { scope: 'department', codes: ['32'] },
    status: 'to-verify',
    commitmentYears: 5,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  }),
  sampleAid({ code: 'M8', title: 'Ancien contrat', status: 'closed', applyUrl: 'https://exemple.fr/' }),
  sampleAid({ code: 'V1', title: 'Fiche ancienne', verifiedOn: '2024-05-01' }),
].map((aid) => ({ ...aid, slug: aid.code.toLowerCase() }))
const input = { aids: catalogue.map((value) => ({ id: value.code, version: 1, value })), communes, today } as const

const rendered = (spec: PageSpec | undefined): string => {
  if (spec === undefined) throw new Error('no such page')
  return renderPage(chrome, spec)
}
const pageAt = (path: string): string => rendered(aidPages(input).find((spec) => spec.path === path))
const plain = (html: string): string => html.replaceAll(/[\u00a0\u202f]/g, ' ')

const answers = parseAnswers({ audience: 'intern', commune: '32013', placementDistanceKm: 'loin' })
const view = {
  answers,
  communes,
  today,
  contact: chrome.contact,
  simulation: simulateAids(catalogue, answers.profile, { today, communeNames: new Map() }),
} as const
const asked = { answers, communes, aidCount: 2, left: 3, errors: answers.errors } as const
const place = judgePlace(catalogue, answers.profile, today, 6)
const compared = { there: { code: '32100', name: 'Mauvezin' }, zone: 'zip', here: place, elsewhere: place }
const communesView = {
  ...{ answers, communes, home: communes[13], compared, horizon: 6 as const },
  groups: groupCommunes(catalogue, answers.profile, { today, communes: communes.map(({ code }) => code) }, 6),
}
const dynamic = [
  simulationPage(view),
  simulationPage({ ...view, simulation: simulateAids([], {}, { today, communeNames: new Map() }) }),
  questionPage({ ...asked, fact: 'commune' }, 'fr'),
  questionPage({ ...asked, fact: 'placementDistanceKm' }, 'fr'),
  questionPage({ ...asked, fact: 'audience', aidCount: 0 }, 'en'),
  communesPage(communesView, 'fr'),
  communesPage({ ...communesView, home: undefined, compared: undefined }, 'en'),
  searchPage(catalogue, { q: 'internes', facets: { audience: ['intern'] }, sort: '' }, today),
]

describe('every page of the catalogue', () => {
  it.each([...aidPages(input), ...dynamic].map((spec) => [spec.title, spec] as const))(
    'passes the checks that stop a release: %s',
    (_title, spec) => {
      const html = rendered(spec)
      const gzipBytes = gzipSync(html).byteLength
      expect(checkPage({ path: spec.path, facts: readPage(html), gzipBytes })).toEqual([])
    },
  )

  it('links to nothing missing, with a title of its own', () => {
    const pages = aidPages(input).map((spec) => {
      const facts = readPage(rendered(spec))
      const links = facts.links.flatMap((href) => linkedPath(href) ?? [])
      return { path: spec.path, title: facts.title, links: links.filter((path) => path.startsWith('/aides/')) }
    })
    expect(checkSite(pages, new Set(pages.map(({ path }) => path)))).toEqual([])
  })

  it('renders the same bytes twice, and changes its fingerprint on the day an aid ends', () => {
    expect(pageAt('/aides/')).toBe(pageAt('/aides/'))
    const inputsOn = (day: typeof today | '2027-01-01'): string | undefined =>
      aidPages({ ...input, today: day }).find(({ path }) => path === '/aides/')?.inputs
    expect(inputsOn('2027-01-01')).not.toBe(inputsOn(today))
  })
})

describe('the page of an aid', () => {
  it('tells where it applies apart from who pays it', () => {
    const facts = plain(pageAt('/aides/e10/')).match(/<dl class="facts">.*?<\/dl>/s)?.[0] ?? ''
    expect(facts).toMatch(/Versée par<\/dt><dd>Région Occitanie/)
    expect(facts).toMatch(/Où elle vaut<\/dt><dd>Gers/)
    expect(facts).toContain('Du 1er janvier 2026 au 31 décembre 2026')
    expect(facts).toContain('5 ans')
  })

  it('warns of what is unsure, closed or too old, beside its date of verification', () => {
    expect(plain(pageAt('/aides/e10/'))).toContain('sont à faire confirmer')
    expect(plain(pageAt('/aides/m8/'))).toContain('ne prend plus de nouvelles demandes')
    expect(plain(pageAt('/aides/v1/'))).toContain('dernière vérification le')
    expect(plain(pageAt('/aides/e1/'))).toContain('vérifié le')
  })

  it('links the aids it excludes from both sides', () => {
    expect(pageAt('/aides/e1/')).toContain('href="/aides/e6/"')
    expect(pageAt('/aides/e6/')).toContain('href="/aides/e1/"')
  })

  it('describes itself to search engines as a service of its perimeter', () => {
    const json = pageAt('/aides/e10/').match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'GovernmentService',
      provider: { name: 'Région Occitanie' },
      areaServed: { name: 'Gers' },
    })
  })
})

describe('the list', () => {
  it('keeps closed aids apart, after those that one can still ask for', () => {
    const html = pageAt('/aides/')
    expect(html.indexOf('Ancien contrat')).toBeGreaterThan(html.indexOf('id="terminees"'))
    expect(html.indexOf('Logement gersois')).toBeLessThan(html.indexOf('id="terminees"'))
  })
})
