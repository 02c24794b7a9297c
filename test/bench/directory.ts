import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readIslands } from '@ancrage/services/common/read-islands.ts'
import { launchBrowser } from '@ancrage/testing/browser.ts'
import type { Page } from 'playwright-core'
import { type DirectorySite, openDirectorySite } from '../fixtures/directory-site.ts'
import { atMost, type Figure, median } from './figure.ts'

const islandsFolder = resolve(import.meta.dirname, '../../dist/portal')
const recordCount = 1000
const slowdown = 4
const kilobyte = 1000

const gzipKb = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length / kilobyte

const scriptKb = (name: string): number => {
  const files = readdirSync(islandsFolder).filter((file) => file === `${name}.js` || file.startsWith(`part-${name}-`))
  return files.reduce((sum, file) => sum + gzipKb(readFileSync(join(islandsFolder, file))), 0)
}

/** From the event of a key to the task after the frame it changed, in the browser’s own clock. */
const watchInput = `
  window.spans = []
  document.querySelector('#q').addEventListener('input', (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.spans.push(performance.now() - event.timeStamp)
      port2.postMessage(0)
    })
  })`

const typeWords = async (page: Page, words: readonly string[]): Promise<readonly number[]> => {
  for (const word of words) {
    for (const letter of word) {
      await page.keyboard.type(letter)
      await page.waitForTimeout(120)
    }
    for (const _ of word) {
      await page.keyboard.press('Backspace')
      await page.waitForTimeout(120)
    }
  }
  const spans: unknown = JSON.parse(String(await page.evaluate('JSON.stringify(window.spans)')))
  return Array.isArray(spans) ? spans.map(Number) : []
}

const keystrokes = async (site: DirectorySite): Promise<readonly Figure[]> => {
  const browser = await launchBrowser()
  try {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage()
    await page.goto(`${site.origin}/maitres-de-stage/`)
    await page.locator('#q').focus()
    await page.waitForFunction('document.querySelector("#near[list]")')
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.evaluate(watchInput)
    const spans = (await typeWords(page, ['mauvezin', 'pediatire', 'zzzz'])).toSorted((a, b) => a - b)
    const most = spans[Math.floor(spans.length * 0.95)] ?? Number.NaN
    const label = `keystroke to repaint, ${recordCount} placements, CPU ÷ ${slowdown}`
    return [atMost(`${label}, median`, median(spans), 'ms', 50), atMost(`${label}, 95 %`, most, 'ms', 50)]
  } finally {
    await browser.close()
  }
}

const firstView = async (site: DirectorySite): Promise<readonly Figure[]> => {
  const weigh = async (path: string): Promise<{ readonly all: number; readonly text: number }> => {
    const html = await site.bytesOf(path)
    if (!html) throw new Error(`nothing at ${path}`)
    const page = new TextDecoder().decode(html)
    const assets = [...page.matchAll(/<(?:link rel="(?:preload|stylesheet)"|script)[^>]* (?:href|src)="([^"]+)"/g)]
    let text = gzipKb(html)
    let fonts = 0
    for (const [, address = ''] of assets) {
      const bytes = (await site.bytesOf(address)) ?? new Uint8Array()
      if (address.endsWith('.woff2')) fonts += bytes.length / kilobyte
      else text += gzipKb(bytes)
    }
    return { all: text + fonts, text }
  }
  const list = await weigh('/maitres-de-stage/')
  const detail = await weigh('/maitres-de-stage/maison-de-sante-de-mauvezin/')
  return [
    atMost('directory, first view, all', list.all, 'kB', 60),
    atMost('directory, first view, without font', list.text, 'kB', 16),
    atMost('placement, first view, all', detail.all, 'kB', 45),
    atMost('placement, first view, without font', detail.text, 'kB', 14),
  ]
}

/** What the directory costs a phone: scripts, first view, and one letter typed. */
export const benchDirectory = async (): Promise<readonly Figure[]> => {
  if (!existsSync(islandsFolder)) throw new Error('no dist/portal: run `npm run build` first')
  const islands = readIslands(islandsFolder)
  const demo = await openDirectorySite(islands, 47)
  const large = await openDirectorySite(islands, recordCount)
  try {
    return [
      atMost('directory, script in all', scriptKb('supervisors') + scriptKb('directory'), 'kB', 25),
      atMost(
        'map, script and drawing',
        scriptKb('map') + gzipKb((await demo.bytesOf('/maitres-de-stage/carte/')) ?? new Uint8Array()),
        'kB',
        15,
      ),
      ...(await firstView(demo)),
      ...(await keystrokes(large)),
    ]
  } finally {
    await demo.stop()
    await large.stop()
  }
}
