import { describe, expect, it } from 'vitest'
import type { ManifestEntry } from '../manifest.ts'
import { markKept } from './mark-kept.ts'
import { keptOffline, workerFiles } from './worker-plan.ts'

const entry = (links: readonly string[] = [], sizeBytes = 1000): ManifestEntry => ({
  ...{ key: 'k', sha256: links.join(), contentType: 'text/html', sizeBytes },
  title: 'Page',
  links: [...links],
})
const file = (sizeBytes: number, contentType = 'application/pdf'): ManifestEntry => ({
  ...{ key: 'k', sha256: 's', contentType, sizeBytes },
})
const entries: Record<string, ManifestEntry> = {
  '/': entry(['/assets/site.1.css']),
  '/evenements/': entry(['/assets/site.1.css', '/evenements/fete/']),
  '/evenements/fete/': entry(),
  '/maitres-de-stage/': entry(['/assets/supervisors.1.js']),
  '/contact/': entry(),
  '/hors-ligne/': entry(),
  '/promotions/': entry(['/promotions/a/', '/promotions/b/', '/promotions/c/']),
  '/promotions/a/': entry(['/promotions/a/livret.pdf']),
  '/promotions/b/': entry(['/promotions/b/livret.pdf']),
  '/promotions/c/': entry(),
  '/promotions/a/livret.pdf': file(90_000),
  '/promotions/b/livret.pdf': file(900_000),
  '/assets/site.1.css': file(9000, 'text/css'),
  '/assets/supervisors.1.js': file(9000, 'text/javascript'),
  '/assets/partage.1.png': file(40_000, 'image/png'),
  '/aides/': entry(),
}

describe('what a first visit puts aside', () => {
  it('holds the agenda, the directory, the people to call and the booklets under way, with what they load', () => {
    expect(keptOffline(entries)).toEqual([
      '/',
      '/assets/site.1.css',
      '/assets/supervisors.1.js',
      '/contact/',
      '/evenements/',
      '/hors-ligne/',
      '/maitres-de-stage/',
      '/promotions/',
      '/promotions/a/',
      '/promotions/a/livret.pdf',
      '/promotions/b/',
    ])
  })

  it('gets another name as soon as one of its pages changes, and keeps it otherwise', () => {
    const nameOf = (from: Record<string, ManifestEntry>): string | undefined => workerFiles('code', from)[0]?.inputs
    expect(nameOf({ ...entries })).toBe(nameOf(entries))
    expect(nameOf({ ...entries, '/contact/': entry(['/x/']) })).not.toBe(nameOf(entries))
    expect(nameOf({ ...entries, '/aides/': entry(['/x/']) })).toBe(nameOf(entries))
  })
})

describe('a page from the device', () => {
  const page =
    '<html lang="fr"><main id="contenu"><h1>A</h1><form action="/mes-demarches/x" method="post"></form><form action="/aides/"></form></main>'

  it('says of which day it is, in the language of the page', () => {
    const marked = markKept(page, new Date('2026-11-22T10:12:00Z'))
    expect(marked).toMatch(
      /<main id="contenu"><div class="wrap"><p class="notice warn kept" role="status">Vous êtes hors/,
    )
    expect(marked).toContain('22 novembre 2026')
    expect(markKept(page.replace('lang="fr"', 'lang="en"'), new Date('2026-11-22T10:12:00Z'))).toContain(
      'You are offline',
    )
  })

  it('says before each form that only the network can answer it', () => {
    expect(markKept(page, undefined).match(/Ce formulaire a besoin du réseau/g)).toHaveLength(1)
  })
})
