import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { portalAssets, renderPage } from '@ancrage/site'
import { sampleBrand, sampleChrome } from '@ancrage/site/preview/sample.ts'
import { launchBrowser } from '@ancrage/testing/browser.ts'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import { promotionSchema } from './contract.ts'
import { site } from './pages.tsx'
import { promotionPath } from './paths.ts'
import { starter } from './starter.ts'

const today = '2026-11-20'
const [draft] = starter({
  commune: { code: '32013', name: 'Auch' },
  today: '2026-08-21',
  contactEmail: 'a@b.fr',
}).promotions
const promotion = promotionSchema.parse({ ...draft, slug: 'hiver' })

let server: Server
let browser: Awaited<ReturnType<typeof launchBrowser>>
let address: string

beforeAll(async () => {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'island.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  const source = built.outputFiles[0]?.text ?? ''
  const assets = portalAssets(sampleBrand('gers'), [{ name: 'promotions', source }])
  const chrome = sampleChrome('gers', assets.paths)
  const live = ({ name }: { readonly name: string }) =>
    name === 'promotions' ? [{ id: 'p', version: 1, value: promotion }] : []
  const snapshot = { live, chrome, timeZone: 'Europe/Paris', now: `${today}T08:00:00.000Z`, today }
  const page = site(snapshot as unknown as Snapshot).pages.find(({ path }) => path === promotionPath('hiver'))
  const html = page ? renderPage(chrome, page) : ''
  const files = new Map(assets.files.map((file) => [file.path, file] as const))
  server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    response.writeHead(200, { 'content-type': file?.contentType ?? 'text/html; charset=utf-8' })
    response.end(file ? file.render() : html)
  }).listen(0)
  const { port } = server.address() as AddressInfo
  address = `http://127.0.0.1:${port}${promotionPath('hiver')}`
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
})

describe('the arrival steps', () => {
  it('keep their ticks on the device and say how many are done', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(address)
    const box = page.getByRole('checkbox', { name: 'Réserver un logement' })
    await box.check()
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Étapes faites : 1 sur 4')
    await page.reload()
    expect(await box.isChecked()).toBe(true)
    expect(await page.getByRole('checkbox', { name: 'Signer la convention de stage' }).isChecked()).toBe(false)
    const kept = await page.evaluate('JSON.stringify(localStorage)')
    expect(kept).toContain('reserver-un-logement')
    await context.close()
  })

  it('are a list to tick and to print without script, which promises to keep nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('checkbox', { name: 'Réserver un logement' }).check()
    expect(await page.getByText('Imprimez cette page pour cocher au stylo.').isVisible()).toBe(true)
    expect(await page.getByText('Vos coches restent sur cet appareil').isVisible()).toBe(false)
    await context.close()
  })
})
