import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { portalAssets, renderPage } from '@ancrage/site'
import { sampleBrand, sampleChrome } from '@ancrage/site/preview/sample.ts'
import { launchBrowser } from '@ancrage/testing/browser.ts'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseListQuery, runListQuery } from '../list-query.ts'
import type { Aid } from './contract.ts'
import { catalogueShape } from './model/catalogue.ts'
import { sampleAid } from './model/samples.ts'
import { aidPages } from './pages.tsx'

const today = '2026-11-21'
const catalogue: readonly Aid[] = [
  {
    code: 'E1',
    title: 'Transport des internes',
    criteria: [{ kind: 'audience' as const, anyOf: ['intern' as const] }],
  },
  {
    code: 'E6',
    title: 'Prime de docteur junior',
    criteria: [{ kind: 'audience' as const, anyOf: ['junior-doctor' as const] }],
  },
  {
    code: 'M1',
    title: 'Aide à la primo-installation',
    family: 'installation' as const,
    grantorKind: 'health-insurance' as const,
  },
  {
    code: 'A1',
    title: 'Aide de l’agence',
    family: 'installation' as const,
    grantorKind: 'ars' as const,
    status: 'to-verify' as const,
  },
  { code: 'M8', title: 'Contrat d’aide à l’installation', family: 'installation' as const, status: 'closed' as const },
  { code: 'HTES', title: 'Hébergement labellisé', family: 'non-financial' as const, unit: 'none' as const },
].map((given) => sampleAid({ ...given, slug: given.code.toLowerCase() }))

type Browser = Awaited<ReturnType<typeof launchBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>

let server: Server
let browser: Browser
let origin: string

beforeAll(async () => {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'island.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  const source = built.outputFiles[0]?.text ?? ''
  const assets = portalAssets(sampleBrand('gers'), [{ name: 'aids', source }])
  const aids = catalogue.map((value) => ({ id: value.code, version: 1, value }))
  const list = aidPages({ aids, communes: [], today }).find(({ path }) => path === '/aides/')
  if (list === undefined) throw new Error('no list page')
  const page = renderPage(sampleChrome('gers', assets.paths), list)
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const file = assets.files.find((one) => one.path === path)
    response.setHeader('content-type', file?.contentType ?? 'text/html; charset=utf-8')
    response.end(file ? file.render() : page)
  }).listen(0)
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

const open = async (query: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.goto(`${origin}/aides/${query}`)
  return page
}
const shown = async (page: Page): Promise<string[]> => (await page.locator('.card h3:visible').allTextContents()).sort()

describe('the filters of the catalogue', () => {
  it('show everything without script, with a form that the server answers', async () => {
    const page = await open('?family=installation', { javaScriptEnabled: false })
    expect(await shown(page)).toHaveLength(catalogue.length)
    expect(await page.locator('form.facets').getAttribute('action')).toBe('/mes-demarches/aides')
    await page.context().close()
  })

  it.each([
    '?family=installation',
    '?q=installation',
    '?q=heberge',
    '?status=closed&status=to-verify',
    '?audience=intern&family=placement',
    '?q=E6',
    '?grantor=ars&q=prime',
  ])('give for %s what the server gives', async (query) => {
    const shape = catalogueShape(today)
    const found = runListQuery(shape, catalogue, parseListQuery(shape, new URLSearchParams(query)))
    const page = await open(query)
    expect(await shown(page)).toEqual(found.items.map(({ title }) => title).sort())
    expect(await page.locator('[data-none]').isVisible()).toBe(found.items.length === 0)
    await page.context().close()
  })

  it('keep the choice in the address, count what is left, and give it back by a chip', async () => {
    const page = await open('')
    await page.locator('summary', { hasText: 'Famille' }).click()
    await page.getByRole('checkbox', { name: /^Installation/ }).check()
    expect(page.url()).toBe(`${origin}/aides/?family=installation`)
    expect(await page.locator('[data-count]').textContent()).toBe('3\u00a0aides')
    expect(await page.getByRole('heading', { name: 'Coup de main' }).isVisible()).toBe(false)
    await page.reload()
    expect(await shown(page)).toHaveLength(3)
    await page.locator('.chips a').click()
    expect(page.url()).toBe(`${origin}/aides/`)
    expect(await shown(page)).toHaveLength(catalogue.length)
    await page.context().close()
  })
})
