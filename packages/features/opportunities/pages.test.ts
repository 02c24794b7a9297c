import { gzipSync } from 'node:zlib'
import { checkPage, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import type { Opportunity } from './contract.ts'
import { sampleOpportunity } from './model/samples.ts'
import { site } from './pages.tsx'
import { listPath, opportunityPath } from './paths.ts'

const today = '2026-11-21'
const assets = { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} }
const chromeIn = (locale: 'fr' | 'en') => ({ ...sampleChrome('gers', assets), locale })
const pagesOf = (values: readonly Opportunity[], locale: 'fr' | 'en' = 'fr'): ReturnType<typeof site>['pages'] => {
  const live = values.map((value, at) => ({ id: `opp_${at}`, version: 1, value }))
  const chrome = chromeIn(locale)
  const snapshot = {
    live: ({ name }: { name: string }) => (name === 'opportunities' ? live : []),
    chrome,
    timeZone: 'Europe/Paris',
    now: `${today}T08:00:00.000Z`,
    today,
  }
  return site(snapshot as unknown as Snapshot).pages
}
const textOf = (value: Opportunity, locale: 'fr' | 'en' = 'fr'): string => {
  const spec = pagesOf([value], locale).find(({ path }) => path === opportunityPath(value.slug))
  return spec ? renderPage(chromeIn(locale), spec) : ''
}

describe('public pages', () => {
  it.each([...pagesOf([]), ...pagesOf([sampleOpportunity()])].map((spec) => [spec.path, spec] as const))(
    '%s passes the checks that stop a release, empty or not',
    (path, spec) => {
      const html = renderPage(chromeIn('fr'), spec)
      expect(checkPage({ path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
    },
  )

  it('show what is open and leave out what is filled', () => {
    const { slug } = sampleOpportunity()
    expect(pagesOf([sampleOpportunity()]).map(({ path }) => path)).toEqual([listPath, opportunityPath(slug)])
    expect(pagesOf([sampleOpportunity({ filled: true })]).map(({ path }) => path)).toEqual([listPath])
  })

  it('never tell who is behind an offer', () => {
    const all = pagesOf([sampleOpportunity()])
      .map((spec) => renderPage(chromeIn('fr'), spec))
      .join('')
    expect(all).toContain('Maison de santé de Fleurance')
    expect(all).not.toMatch(/Sarramea|sarramea/)
  })

  it('give search engines a job only when the offer is one', () => {
    expect(textOf(sampleOpportunity())).toContain('"@type":"JobPosting"')
    expect(textOf(sampleOpportunity({ kind: 'premises', form: 'rent' }))).not.toContain('JobPosting')
  })

  it('lead to the model contracts of the profession’s Ordre, but not for walls', () => {
    expect(textOf(sampleOpportunity())).toContain('https://www.conseil-national.medecin.fr/')
    expect(textOf(sampleOpportunity({ profession: 'midwife' }))).toContain('https://www.ordre-sages-femmes.fr/')
    expect(textOf(sampleOpportunity({ kind: 'premises', form: 'rent' }))).not.toContain('conseil-national')
  })

  it('say of a junior doctor’s replacement only what is certain', () => {
    expect(textOf(sampleOpportunity({ features: ['junior-doctor'] }))).toContain('Aucun texte ne tranche')
    expect(textOf(sampleOpportunity())).not.toContain('Aucun texte ne tranche')
  })

  it('read in English with the French texts marked as such', () => {
    expect(textOf(sampleOpportunity(), 'en')).toMatch(/<p lang="fr">Une patientèle/)
    expect(textOf(sampleOpportunity(), 'en')).toContain('80%')
  })
})
