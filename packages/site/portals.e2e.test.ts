import { createServer, type Server } from 'node:http'
import { launchBrowser } from '@ancrage/testing/browser.ts'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portalAssets, renderPage, servicePages } from './index.ts'
import { previewSpecs } from './preview/pages.tsx'
import { type SampleId, sampleBrand, sampleChrome, sampleIds } from './preview/sample.ts'

/** As the platform serves its portals: whatever needs more than this would break in production. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'"

// Text, not functions: this file is checked without the types of a browser.
const SCROLLS_SIDEWAYS = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
const TOO_SMALL = `
  const shown = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility())
  const hasText = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
  const tiny = shown.filter((one) => hasText(one) && parseFloat(getComputedStyle(one).fontSize) < 16)
  const controls = shown.filter((one) => one.matches('.button, .call, summary, select, .choice, .field > input'))
  const low = controls.filter((one) => one.getBoundingClientRect().height < 44)
  ;[...tiny, ...low].map((one) => one.outerHTML.slice(0, 90))
`

interface Served {
  readonly server: Server
  readonly paths: readonly string[]
}

const serve = async (id: SampleId): Promise<Served> => {
  const assets = portalAssets(sampleBrand(id))
  const chrome = sampleChrome(id, assets.paths)
  const content = previewSpecs(id)
  const specs = [...content, ...servicePages(chrome, content).pages]
  const files = new Map<string, readonly [type: string, body: string | Uint8Array]>([
    ...(await Promise.all(
      assets.files.map(async (file) => [file.path, [file.contentType, await file.render()] as const] as const),
    )),
    ...specs.map((spec) => [spec.path, ['text/html; charset=utf-8', renderPage(chrome, spec)] as const] as const),
  ])
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? '') ?? []
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type ?? 'text/plain',
      'content-security-policy': POLICY,
    })
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, paths: [...content.map((spec) => spec.path), '/donnees-personnelles/', '/contact/', '/404.html'] }
}

const served = new Map<SampleId, Served>()
let browser: Browser

beforeAll(async () => {
  for (const id of sampleIds) served.set(id, await serve(id))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  for (const { server } of served.values()) server.close()
})

/** Every page of a portal, one after the other, in one window. */
const onEachPage = async (
  id: SampleId,
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> => {
  const { server, paths } = served.get(id)!
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}`, ...options })
  const page = await context.newPage()
  try {
    for (const path of paths) {
      await page.goto(path)
      await look(page, path)
    }
  } finally {
    await context.close()
  }
}

const phone = { viewport: { width: 360, height: 740 } }

describe.each(sampleIds)('the portal of %s', (id) => {
  it('never scrolls sideways, from a phone to a desk', async () => {
    const wide: string[] = []
    await onEachPage(id, phone, async (page, path) => {
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        if (await page.evaluate(SCROLLS_SIDEWAYS)) wide.push(`${path} ${width}`)
      }
    })
    expect(wide).toEqual([])
  })

  it('keeps text at 16 pixels or more and controls at 44 on a phone, for eyes and thumbs in a hurry', async () => {
    const small: string[] = []
    await onEachPage(id, phone, async (page, path) => {
      const found = await page.evaluate<readonly string[]>(TOO_SMALL)
      small.push(...found.map((html) => `${path} ${html}`))
    })
    expect(small).toEqual([])
  })

  it('asks for nothing that a strict content policy refuses', async () => {
    const complaints: string[] = []
    await onEachPage(id, phone, async (page, path) => {
      page.once('console', (message) => complaints.push(`${path} ${message.text()}`))
      await page.reload()
    })
    expect(complaints).toEqual([])
  })

  it('opens its menu on a phone without any script', async () => {
    await onEachPage(id, { ...phone, javaScriptEnabled: false }, async (page, path) => {
      if (path !== '/') return
      const entry = page.getByRole('link', { name: 'Événements' }).first()
      expect(await page.locator('.menu nav').isVisible()).toBe(false)
      await page.locator('.menu summary').click()
      expect(await page.locator('.menu nav').isVisible()).toBe(true)
      expect(await entry.count()).toBe(1)
    })
  })
})
