import { gzipSync } from 'node:zlib'
import { checkPage, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { Collection } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import { articleSchema, type Block, testimonySchema } from './contract.ts'
import { site } from './pages.tsx'
import { starter } from './starter.ts'

const today = '2026-11-21'
const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
const drafts = starter({ commune: { code: '32013', name: 'Auch' }, today })
const blocks: readonly Block[] = [
  { kind: 'heading', text: 'Le soir' },
  { kind: 'subheading', text: 'Au cinéma' },
  { kind: 'text', text: 'Un paragraphe.\n\nUn autre, avec <b>du gras</b>.' },
  { kind: 'list', ordered: true, items: ['Un', 'Deux'] },
  { kind: 'list', ordered: false, items: ['Trois'] },
  { kind: 'quote', text: 'On reste.', by: 'Une interne' },
  { kind: 'figure', value: '45 %', label: 'des généralistes', source: 'ARS', date: '2024' },
  { kind: 'links', items: [{ label: 'Le marché', url: 'https://exemple.fr/' }] },
  { kind: 'action', label: 'Nous appeler', url: '/contact/' },
]
const content = (until = today): Readonly<Record<string, readonly unknown[]>> => ({
  articles: drafts.articles.map((draft, index) =>
    articleSchema.parse(index === 0 ? { ...draft, blocks, en: { title: 'Living here for real' } } : draft),
  ),
  testimonies: drafts.testimonies.map((draft) =>
    testimonySchema.parse({ ...draft, consentOn: '2026-01-01', consentUntil: until }),
  ),
})
const partOf = (records: Readonly<Record<string, readonly unknown[]>>, locale: 'fr' | 'en' = 'fr') => {
  const live = ({ name }: Collection<unknown>) =>
    (records[name] ?? []).map((value, index) => ({ id: `${name}-${index}`, version: 1, value }))
  const snapshot = { live, communes: [], chrome: { ...chrome, locale }, timeZone: 'Europe/Paris', today }
  return site({ ...snapshot, now: `${today}T08:00:00.000Z` } as unknown as Snapshot)
}
const htmlOf = (path: string, records = content(), locale: 'fr' | 'en' = 'fr'): string => {
  const spec = partOf(records, locale).pages.find((page) => page.path === path)
  if (!spec) throw new Error(`no page ${path}`)
  return renderPage({ ...chrome, locale }, spec)
}

describe('public pages', () => {
  const all = (['fr', 'en'] as const).flatMap((locale) =>
    [...partOf({}, locale).pages, ...partOf(content(), locale).pages].map(
      (spec) => [`${locale} ${spec.path}`, locale, spec] as const,
    ),
  )
  it.each(all)('%s passes the checks that stop a release, empty or not', (_, locale, spec) => {
    const html = renderPage({ ...chrome, locale }, spec)
    expect(checkPage({ path: spec.path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
  })

  it('write every block as text: what looks like markup stays what was typed', () => {
    const html = htmlOf('/vivre-ici/a-remplacer-vivre-ici/')
    expect(html).toContain('&lt;b&gt;du gras&lt;/b&gt;')
    for (const piece of [
      '<h2>Le soir</h2>',
      '<h3>Au cinéma</h3>',
      '<ol><li>Un</li>',
      '<ul><li>Trois</li>',
      '<blockquote>',
    ])
      expect(html, piece).toContain(piece)
  })

  it('show somebody’s words while they agree, and not a day longer', () => {
    expect(htmlOf('/vivre-ici/temoignages/', content(today))).toContain('ses mots à elle ou à lui')
    expect(htmlOf('/vivre-ici/temoignages/', content('2026-11-20'))).not.toContain('ses mots à elle ou à lui')
  })

  it('announce news in a feed, dated and with a lasting name', () => {
    const [feed] = partOf(content()).files
    const xml = String(feed?.render())
    expect(xml).toContain('<guid isPermaLink="false">articles-1</guid>')
    expect(xml).toContain('/vivre-ici/a-remplacer-actualite/</link>')
    expect(xml).toContain('Sat, 21 Nov 2026 08:00:00 +0000')
    expect(xml).not.toContain('vivre à Auch')
  })

  it('use a translation where there is one, and say which words are French where there is none', () => {
    expect(htmlOf('/vivre-ici/a-remplacer-vivre-ici/', content(), 'en')).toContain('<h1>Living here for real</h1>')
    expect(htmlOf('/vivre-ici/a-remplacer-actualite/', content(), 'en')).toMatch(/<div lang="fr">/)
  })
})
