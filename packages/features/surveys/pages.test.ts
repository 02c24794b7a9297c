import { gzipSync } from 'node:zlib'
import type { LocalDate } from '@ancrage/kernel'
import { checkPage, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import { type Results, surveySchema } from './contract.ts'
import { answerPage } from './pages/step.tsx'
import { site } from './pages.tsx'
import { surveyPath } from './paths.ts'
import { starter } from './starter.ts'

const assets = { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} }
const id = 'srv_01J00000000000000000000000'
const [draft] = starter({ today: '2026-11-01' }).surveys
const survey = surveySchema.parse({ ...draft, slug: 'besoins', opensOn: '2026-11-10', closesOn: '2026-12-06' })
const chromeOf = (locale: 'fr' | 'en') => ({ ...sampleChrome('gers', assets), locale })
const results: Results = {
  surveyId: id,
  people: 21,
  questions: [
    {
      key: 'logement',
      kind: 'choice',
      label: 'Avez-vous trouvé un logement ?',
      cells: [
        { key: 'oui', label: 'Oui', count: 11 },
        { key: 'non', label: 'Non', count: null },
      ],
    },
  ],
  countedAt: '2026-12-07T01:00:00.000Z',
}

const pagesOn = (
  today: LocalDate,
  { locale = 'fr', found, empty = false }: { locale?: 'fr' | 'en'; found?: Results; empty?: boolean } = {},
) => {
  const live = ({ name }: { readonly name: string }) => {
    if (empty) return []
    if (name === 'surveys') return [{ id, version: 1, value: survey }]
    return found ? [{ id: 'res', version: 1, value: found }] : []
  }
  const snapshot = { live, chrome: chromeOf(locale), timeZone: 'Europe/Paris', now: `${today}T08:00:00.000Z`, today }
  return site(snapshot as unknown as Snapshot).pages
}
const htmlOn = (...args: Parameters<typeof pagesOn>): string => {
  const spec = pagesOn(...args).find(({ path }) => path === surveyPath('besoins'))
  return spec ? renderPage(chromeOf(args[1]?.locale ?? 'fr'), spec) : ''
}

describe('public pages', () => {
  const kinds = [
    ['empty', pagesOn('2026-11-20', { empty: true }), 'fr'],
    ['coming', pagesOn('2026-11-09'), 'fr'],
    ['open, in English', pagesOn('2026-11-20', { locale: 'en' }), 'en'],
    ['closed', pagesOn('2026-12-08', { found: results }), 'fr'],
  ] as const
  it.each(kinds.flatMap(([kind, pages, locale]) => pages.map((spec) => [kind, spec.path, spec, locale] as const)))(
    '%s: %s passes the checks that stop a release',
    (_kind, path, spec, locale) => {
      const html = renderPage(chromeOf(locale), spec)
      expect(checkPage({ path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
    },
  )

  it('say how anonymous answers are before the button that begins', () => {
    const html = htmlOn('2026-11-20')
    expect(html.indexOf('Personne ne lit les réponses une à une')).toBeGreaterThan(0)
    expect(html.indexOf('Personne ne lit')).toBeLessThan(html.indexOf(`/mes-demarches/enquetes/${id}`))
  })

  it('never show results while people still answer', () => {
    expect(htmlOn('2026-11-20', { found: results })).not.toContain('21\u00a0personnes')
    expect(htmlOn('2026-11-20', { found: results })).toContain('/mes-demarches/enquetes/')
  })

  it('give results back as a table whose hidden numbers say so, and no form any more', () => {
    const html = htmlOn('2026-12-08', { found: results })
    expect(html).toContain('21\u00a0personnes ont répondu')
    expect(html).toMatch(/<th scope="row">Non\s*<\/th><td[^>]*>moins de 5, ou masqué/)
    expect(html).not.toContain('/mes-demarches/enquetes/')
  })

  it('ask one question per page, with a way back, a way past and a recap', () => {
    const props = {
      survey,
      answer: { surveyId: id, answers: {}, startedOn: '2026-11-20', state: 'started' },
      token: 'x.y',
      open: true,
    } as const
    const pageAt = (step: number): string => renderPage(chromeOf('fr'), answerPage({ ...props, step }, 'fr'))
    expect(pageAt(1)).toContain('Question 1 sur 2')
    expect(pageAt(1)).not.toContain('attendu·e')
    expect(pageAt(2)).toContain('etape=1')
    expect(pageAt(3)).toContain('Envoyer mes réponses')
    for (const step of [1, 2, 3])
      expect(checkPage({ path: '/x/', facts: readPage(pageAt(step)), gzipBytes: 0 })).toEqual([])
  })
})
