import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readJsonLd } from './json-ld.ts'
import { pagesOf, portalNames } from './page-kinds.ts'
import { readByAxe } from './read-by-axe.ts'
import { openStage, type Stage, visit } from './stage.ts'
import { watchPage } from './watch-page.ts'

/** Weights after gzip, in bytes: issue of the foundation, section 9. */
const BUDGET = { html: 15_000, css: 12_000, script: 25_000, simulatorScript: 30_000 }
/** Pages that are only read: they need no script, whatever the others do faster with one. */
const READ = new Set([
  ...['moment', 'aid', 'event', 'online-event', 'past-events', 'commune'],
  ...['contact', 'legal', 'accessibility', 'privacy', 'cookies', 'rules', 'open-data', 'eco-design', 'glossary'],
  ...['english-accessibility', 'site-map', 'not-found'],
])
const FEW_OF_A_KIND = 4

/** Both portals have the same kinds of pages: each kind is read on one of them, and by `npm run bench` on both. */
const readOn = (portal: (typeof portalNames)[number]): ReturnType<typeof pagesOf> =>
  pagesOf(portal).filter(
    (_, at) => process.env.ANCRAGE_EVERY_PAGE === 'yes' || at % portalNames.length === portalNames.indexOf(portal),
  )

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const weigh = (body: Buffer | string): number => gzipSync(body, { level: 9 }).length

async function bodyOf(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

/** `/territoire/auch/` and `/territoire/condom/` are of one kind; `npm run bench` reads every single page. */
const sectionOf = (path: string): string => path.split('/').slice(0, -2).join('/')

/** Some pages of each section that the portal tells search engines of, and one page of each kind. */
async function somePaths(portal: (typeof portalNames)[number]): Promise<readonly string[]> {
  const map = (await bodyOf(stage.at(portal, '/sitemap.xml'))).toString('utf8')
  const listed = Array.from(map.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url]) => new URL(url ?? '').pathname)
  const few = [...Map.groupBy(listed, sectionOf).values()].flatMap((paths) => paths.slice(0, FEW_OF_A_KIND))
  return [...new Set([...few, ...pagesOf(portal).map(([, path]) => path)])]
}

it('sees what is wrong with a page, or its silence on all others would mean nothing', async () => {
  const page = await visit(stage)
  await page.goto(stage.at('gers', '/contact/'))
  await page.evaluate(`document.querySelector('main').innerHTML = '<h1>Contact</h1><img src="/logo.svg">'`)
  const faults = await readByAxe(page)
  await page.context().close()
  expect(faults).toContainEqual(expect.stringContaining('image-alt'))
})

describe.each(portalNames)('the portal %s', (portal) => {
  it.each(readOn(portal))(
    '%s: breaks no accessibility rule, in any light, on a phone and on a desk',
    async (_, path) => {
      const page = await visit(stage)
      const noise = watchPage(page, `${portal}.localhost`)
      await page.goto(stage.at(portal, path))
      const faults = await readByAxe(page)
      await page.context().close()
      expect(faults).toEqual([])
      expect(noise, 'speaks to its own host only, and without error').toEqual([])
    },
  )

  it.each(pagesOf(portal))('%s: keeps its weight, so that it opens on a weak network', async (kind, path) => {
    const html = await bodyOf(stage.at(portal, path))
    const linked = (pattern: RegExp): string[] =>
      Array.from(html.toString('utf8').matchAll(pattern), ([, url]) => url ?? '')
    const weightOf = async (urls: readonly string[]): Promise<number> => {
      const bodies = await Promise.all(urls.map((url) => bodyOf(stage.at(portal, url))))
      return bodies.reduce((sum, body) => sum + weigh(body), 0)
    }
    const script = await weightOf(linked(/<script[^>]* src="([^"]+)"/g))
    const css = await weightOf(linked(/<link[^>]* href="([^"]+\.css)"/g))
    expect(css).toBeGreaterThan(0)
    expect(css).toBeLessThanOrEqual(BUDGET.css)
    expect(script).toBeLessThanOrEqual(kind === 'simulator' ? BUDGET.simulatorScript : BUDGET.script)
    if (READ.has(kind)) {
      expect(script, 'a page to read needs no script').toBe(0)
      expect(weigh(html)).toBeLessThanOrEqual(BUDGET.html)
    }
  })

  it('writes valid HTML in every section', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
    const faults: string[] = []
    for (const path of await somePaths(portal)) {
      const report = await validator.validateString((await bodyOf(stage.at(portal, path))).toString('utf8'))
      const messages = report.results.flatMap((result) => result.messages)
      faults.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`))
    }
    expect(faults).toEqual([])
  })

  it('tells machines of events, places and public services what schema.org asks of them', async () => {
    const told = new Set<string>()
    const faults: string[] = []
    for (const path of await somePaths(portal)) {
      const found = readJsonLd((await bodyOf(stage.at(portal, path))).toString('utf8'))
      for (const type of found.types) told.add(type)
      faults.push(...found.faults.map((fault) => `${path} ${fault}`))
    }
    expect(faults).toEqual([])
    expect([...told]).toEqual(expect.arrayContaining(['Event', 'GovernmentService', 'MedicalClinic', 'City']))
  })
})
