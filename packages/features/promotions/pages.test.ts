import { gzipSync } from 'node:zlib'
import type { LocalDate } from '@ancrage/kernel'
import { checkPage, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import { sampleEvent } from '../events/model/samples.ts'
import type { Snapshot } from '../slice.ts'
import { promotionSchema } from './contract.ts'
import { site } from './pages.tsx'
import { listPath, promotionPath } from './paths.ts'
import { starter } from './starter.ts'

const assets = { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: { promotions: '/p.js' } }
const [draft] = starter({
  commune: { code: '32013', name: 'Auch' },
  today: '2026-08-21',
  contactEmail: 'a@b.fr',
}).promotions
const promotion = promotionSchema.parse({
  ...draft,
  slug: 'hiver',
  programme: [{ on: '2026-12-01', title: 'Déjeuner', text: 'À midi.' }],
  links: [{ label: 'Les aides', address: '/aides/', note: '' }],
  en: { title: 'Winter cohort' },
})
const chromeOf = (locale: 'fr' | 'en') => ({
  ...sampleChrome('gers', assets),
  locale,
  nav: [{ label: 'Événements', path: '/evenements/' }],
})

const partOn = (today: LocalDate, locale: 'fr' | 'en' = 'fr', empty = false): ReturnType<typeof site> => {
  const live = ({ name }: { readonly name: string }) => {
    if (empty) return []
    return name === 'promotions'
      ? [{ id: 'p', version: 1, value: promotion }]
      : [{ id: 'e', version: 1, value: sampleEvent() }]
  }
  const snapshot = { live, chrome: chromeOf(locale), timeZone: 'Europe/Paris', now: `${today}T08:00:00.000Z`, today }
  return site(snapshot as unknown as Snapshot)
}
const pagesOn = (...args: Parameters<typeof partOn>) => partOn(...args).pages
const htmlOn = (today: LocalDate, locale: 'fr' | 'en' = 'fr'): string =>
  pagesOn(today, locale)
    .filter(({ path }) => path === promotionPath('hiver'))
    .map((spec) => renderPage(chromeOf(locale), spec))
    .join('')

describe('public pages', () => {
  const kinds = [
    ['empty', pagesOn('2026-10-01', 'fr', true), 'fr'],
    ['announced', pagesOn('2026-10-01'), 'fr'],
    ['running, in English', pagesOn('2026-11-20', 'en'), 'en'],
    ['over', pagesOn('2027-06-01'), 'fr'],
  ] as const
  it.each(kinds.flatMap(([kind, pages, locale]) => pages.map((spec) => [kind, spec.path, spec, locale] as const)))(
    '%s: %s passes the checks that stop a release',
    (_kind, path, spec, locale) => {
      const html = renderPage(chromeOf(locale), spec)
      expect(checkPage({ path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
    },
  )

  it('exist from the day the promotion opens, and stay once it is over', () => {
    expect(pagesOn('2026-08-31').map(({ path }) => path)).toEqual([listPath])
    expect(pagesOn('2026-09-01').map(({ path }) => path)).toEqual([listPath, promotionPath('hiver')])
    expect(pagesOn('2030-01-01').map(({ path }) => path)).toEqual([listPath, promotionPath('hiver')])
  })

  it('offer to join, the steps and the rendezvous while the promotion takes people, and none of them afterwards', () => {
    for (const here of ['/mes-demarches/promotions/p/rejoindre', 'etape-signer-la-convention-de-stage'])
      expect(htmlOn('2026-11-20')).toContain(here)
    expect(htmlOn('2026-11-20')).toContain('/evenements/soiree/')
    const over = htmlOn('2027-06-01')
    expect(over).toContain('Cette promotion est terminée')
    for (const gone of ['/rejoindre', 'etape-', '/evenements/soiree/', '/p.js']) expect(over).not.toContain(gone)
  })

  it('load their script only where there is something to tick', () => {
    expect(htmlOn('2026-11-20')).toContain('/p.js')
    const list = pagesOn('2026-11-20').find(({ path }) => path === listPath)
    expect(list?.headExtra).toBeUndefined()
  })

  it('say in French, and say that it is French, what nobody translated', () => {
    const html = htmlOn('2026-11-20', 'en')
    expect(html).toContain('Winter cohort')
    expect(html).toContain('Before you arrive')
    expect(html).not.toContain('Avant d’arriver')
  })

  it('are announced to who arrives while they take people, and no longer once they are over', () => {
    expect(partOn('2026-11-20').highlights?.map(({ path }) => path)).toEqual([promotionPath('hiver')])
    expect(partOn('2026-11-20').highlights?.[0]?.moments).toEqual(['arrive', 'stage'])
    expect(partOn('2027-06-01').highlights).toEqual([])
  })
})
