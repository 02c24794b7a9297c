import { gzipSync } from 'node:zlib'
import { checkPage, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { FormState } from '../public-forms/index.ts'
import type { Snapshot } from '../slice.ts'
import { alertConsent } from './contract.ts'
import { createPage } from './pages/create.tsx'
import { managePage, stoppedPage } from './pages/manage.tsx'
import { site } from './pages.tsx'

const sample = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
const chrome = { ...sample, nav: [{ label: 'Logements', path: '/logements/' }], footerLinks: [] }
const state: FormState = { ticket: 't', bits: 10, consent: alertConsent }
const search = {
  ...{ list: 'dwellings', label: 'Logements', search: 'kind=flat' },
  said: ['Appartement'],
  address: '/mes-demarches/logements?kind=flat',
}
const alert = { rhythm: 'weekly', endsOn: '2027-11-21' } as const
const pages = [
  ...site({ chrome } as unknown as Snapshot).pages,
  createPage('fr', { search, state }),
  createPage('fr', { search: undefined, state }),
  managePage('fr', { alert, search, token: 'abc', saved: true }),
  stoppedPage('fr', 'abc'),
]

describe('public pages', () => {
  it.each(pages.map((spec) => [spec.path, spec] as const))('%s passes the checks of a release', (path, spec) => {
    const html = renderPage(chrome, spec)
    expect(checkPage({ path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
  })

  it('offer alerts of the lists that the portal has, and of no other', () => {
    const html = renderPage(chrome, pages[0] ?? stoppedPage('fr', ''))
    expect(html).toContain('<h3><a href="/logements/">')
    expect(html).not.toContain('/evenements/')
  })

  it('keep the search through a refusal: it is in the address the form is sent to', () => {
    expect(renderPage(chrome, createPage('fr', { search, state }))).toContain(
      'action="/mes-demarches/alertes/creer?liste=dwellings&amp;recherche=kind%3Dflat"',
    )
  })
})
