// Pictures of the demo portals, for the README and for looking at: docs/images/*.png.
// `npm run screenshots -- <folder>` writes elsewhere.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { launchBrowser } from '@ancrage/testing/browser.ts'
import { startPlatformProcess } from '@ancrage/testing/platform-process.ts'

interface Shot {
  readonly name: string
  readonly host: string
  readonly path: string
}

const SHOTS: readonly Shot[] = ['gers', 'vallee-de-la-dore'].flatMap((territory) => [
  { name: `${territory}-home`, host: `${territory}.localhost`, path: '/' },
  { name: `${territory}-supervisors`, host: `${territory}.localhost`, path: '/maitres-de-stage/' },
])
const WIDTHS = [
  { suffix: '', width: 1280, height: 900 },
  { suffix: '-tablet', width: 768, height: 1024 },
  { suffix: '-phone', width: 360, height: 740 },
]

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../docs/images'))
mkdirSync(folder, { recursive: true })
const platform = await startPlatformProcess()
const browser = await launchBrowser()
try {
  for (const { suffix, width, height } of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height }, locale: 'fr-FR' })
    for (const { name, host, path } of SHOTS) {
      const answer = await page.goto(platform.origin(host) + path, { waitUntil: 'networkidle' })
      if (answer?.status() !== 200) throw new Error(`${host}${path} answered ${answer?.status()}`)
      const file = join(folder, `${name}${suffix}.png`)
      await page.screenshot({ path: file })
      console.log(file)
    }
    await page.close()
  }
} finally {
  await browser.close()
  await platform.stop()
}
