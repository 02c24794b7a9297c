import { gzipSync } from 'node:zlib'
import { checkPage, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import { site } from './pages.tsx'
import { listPath, opportunityPath } from './paths.ts'
import { starter } from './starter.ts'

const today = '2026-11-21'
const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
const [draft] = starter({ commune: { code: '32013', name: 'Auch' }, today }).opportunities
const pagesOf = (verifiedOn: readonly string[]): ReturnType<typeof site>['pages'] => {
  const live = verifiedOn.map((on, at) => ({ id: `${at}`, version: 1, value: { ...draft, verifiedOn: on } }))
  const snapshot = { live: () => live, chrome, timeZone: 'Europe/Paris', now: `${today}T08:00:00.000Z`, today }
  return site(snapshot as unknown as Snapshot).pages
}

describe('public pages', () => {
  it.each([...pagesOf([]), ...pagesOf([today])].map((spec) => [spec.path, spec] as const))(
    '%s passes the checks that stop a release, empty or not',
    (path, spec) => {
      const html = renderPage(chrome, spec)
      expect(checkPage({ path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
    },
  )

  it('show what is current and leave out what nobody confirmed for a year', () => {
    expect(pagesOf([today]).map(({ path }) => path)).toEqual([listPath, opportunityPath(draft?.slug ?? '')])
    expect(pagesOf(['2024-01-01']).map(({ path }) => path)).toEqual([listPath])
  })
})
