import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { launchBrowser } from './browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function paint(body: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 320, height: 120 } })
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>body { font: 24px sans-serif }</style>${body}`)
  // A busy machine refuses the first pictures, while the graphics process of the browser starts.
  const picture = await vi.waitFor(() => page.screenshot(), { timeout: 20_000, interval: 250 })
  await page.close()
  return picture
}

async function width(text: string, weight: number): Promise<number> {
  const page = await browser.newPage()
  await page.setContent(`<span style="font: ${weight} 24px sans-serif">${text}</span>`)
  const box = await page.locator('span').boundingBox()
  await page.close()
  return box?.width ?? 0
}

describe('launchBrowser', () => {
  it('paints text, because without fonts every page is blank while locators still find their words', async () => {
    const blank = await paint('<p>&nbsp;</p>')
    expect(await paint('<p>&nbsp;</p>'), 'two blank pages must be the same picture').toEqual(blank)
    expect(await paint('<p>Être accueilli dans le Gers</p>')).not.toEqual(blank)
  })

  it('tells an accented letter from a missing one, so that French is readable on screenshots', async () => {
    expect(await paint('<p>été</p>')).not.toEqual(await paint('<p>\u{10ffff}t\u{10ffff}</p>'))
    expect(await paint('<p>🩺</p>')).not.toEqual(await paint('<p>\u{10ffff}</p>'))
  })

  it('has real bold faces, because headings measured with a fake one lie about their width', async () => {
    expect(await width('Accueillir', 700)).toBeGreaterThan(await width('Accueillir', 400))
  })

  it('reaches territories by host name without any set-up of the machine', async () => {
    const { createServer } = await import('node:http')
    const server = createServer((request, response) => response.end(`host ${request.headers.host}`))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const page = await browser.newPage()
    await page.goto(`http://gers.localhost:${port}/`)
    expect(await page.locator('body').textContent()).toBe(`host gers.localhost:${port}`)
    await page.close()
    server.close()
  })

  it('names the variable that points to a missing browser, so that the remedy is in the message', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chrome')
    await expect(launchBrowser()).rejects.toThrow('CHROMIUM_PATH names /nowhere/chrome')
  })
})
