// Ten kinds of page per territory, as a phone shows them, kept in docs/pictures with the two home pages of the README.
// `npm run screenshots -- --all <folder>` takes every kind of page at three widths, to look at.
import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '@ancrage/testing/browser.ts'
import { startPlatformProcess } from '@ancrage/testing/platform-process.ts'
import type { Page } from 'playwright-core'
import { pagesOf } from './e2e/page-kinds.ts'

const HEAVIEST_BYTES = 200_000
const WIDTHS = [360, 768, 1280]
const PHONE = { width: 390, height: 780 }
const KEPT = new Set([
  ...['home', 'moment', 'directory', 'placement', 'aids', 'simulator', 'agenda', 'event', 'promotion', 'commune'],
])

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' } } })
const folder = resolve(positionals[0] ?? join(import.meta.dirname, '../docs/pictures'))
mkdirSync(folder, { recursive: true })
const platform = await startPlatformProcess()
const browser = await launchBrowser()

async function shoot(page: Page, host: string, path: string, name: string, fullPage: boolean): Promise<void> {
  const answer = await page.goto(platform.origin(`${host}.localhost`) + path, { waitUntil: 'networkidle' })
  if (answer === null || answer.status() >= 500) throw new Error(`${host}${path} answered ${answer?.status()}`)
  const file = join(folder, `${name}.png`)
  await page.screenshot({ path: file, fullPage, animations: 'disabled' })
  const { size } = statSync(file)
  console.log(`${String(Math.round(size / 1000)).padStart(5)} kB  ${file}`)
  if (!fullPage && size > HEAVIEST_BYTES) throw new Error(`${file} is heavier than ${HEAVIEST_BYTES} bytes`)
}

try {
  for (const territory of ['gers', 'vallee-de-la-dore'] as const) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'fr-FR' })
    if (!values.all) {
      await shoot(page, territory, '/', `${territory}-home`, false)
      await page.setViewportSize(PHONE)
      for (const [kind, path] of pagesOf(territory)) {
        if (KEPT.has(kind)) await shoot(page, territory, path, `${territory}-phone-${kind}`, false)
      }
    } else
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 860 })
        for (const [kind, path] of pagesOf(territory)) {
          await shoot(page, territory, path, `${territory}-${kind}-${width}`, true)
        }
      }
    await page.close()
  }
} finally {
  await browser.close()
  await platform.stop()
}
