import { gzipSync } from 'node:zlib'
import { checkPage, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import { companionFormSchema } from './contract.ts'
import { companionOf } from './model.ts'
import { companionPage, erasedPage, saidBy } from './pages/companion.tsx'
import { companionFormPage } from './pages/companion-form.tsx'
import { site } from './pages.tsx'
import { starter } from './starter.ts'

const today = '2026-11-21'
const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
const drafts = starter({ commune: { code: '32013', name: 'Auch' }, today }).partners
const pagesOf = (verifiedOn: string | undefined, locale: 'fr' | 'en' = 'fr') => {
  const live = verifiedOn
    ? drafts.map((value, at) => ({ id: `${at}`, version: 1, value: { ...value, verifiedOn } }))
    : []
  const snapshot = { live: () => live, communes: [], chrome: { ...chrome, locale }, timeZone: 'Europe/Paris', today }
  return site({ ...snapshot, now: `${today}T08:00:00.000Z` } as unknown as Snapshot).pages
}
const companion = companionOf(
  companionFormSchema.parse({
    ...{ firstName: 'Lou', lastName: 'Dupuy', email: 'lou@exemple.fr', profession: 'Graphiste', sector: 'digital' },
    ...{ hours: 'any', mobility: 'half' },
  }),
  'fr',
  '2026-11-21T10:00:00.000Z',
)
const state = { ticket: 't', bits: 8 }

describe('public pages', () => {
  const all = (['fr', 'en'] as const).flatMap((locale) =>
    [
      ...pagesOf(undefined, locale),
      ...pagesOf(today, locale),
      companionFormPage({ locale, action: '/mes-demarches/a-deux', state }),
      companionPage(companion, 'a.b', locale),
      erasedPage(locale),
    ].map((spec) => [`${locale} ${spec.path} ${spec.title}`, locale, spec] as const),
  )
  it.each(all)('%s passes the checks that stop a release, empty or not', (_, locale, spec) => {
    const html = renderPage({ ...chrome, locale }, spec)
    expect(checkPage({ path: spec.path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
  })

  it('show what is current and leave out what nobody confirmed for a year', () => {
    expect(pagesOf(today).map(({ path }) => path)).toContain('/partenaires/a-remplacer-ordre/')
    expect(pagesOf('2024-01-01').map(({ path }) => path)).toEqual(['/partenaires/', '/a-deux/'])
  })

  it('lead from « À deux » to the form, with or without a network', () => {
    for (const verifiedOn of [undefined, today]) {
      const spec = pagesOf(verifiedOn).find(({ path }) => path === '/a-deux/')
      expect(spec && renderPage(chrome, spec)).toContain('href="/mes-demarches/a-deux"')
    }
  })
})

describe('a person’s own page', () => {
  it('says everything that is kept, so that nothing is known of them that they cannot see', () => {
    const said = saidBy(companion, 'fr').map(({ value }) => value)
    expect(said).toEqual(expect.arrayContaining(['Lou', 'Dupuy', 'lou@exemple.fr', 'Graphiste']))
    expect(renderPage(chrome, companionPage(companion, 'a.b', 'fr'))).toContain('21 novembre 2028')
  })
})
