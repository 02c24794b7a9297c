import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Placement, Supervisor } from '@ancrage/features/supervisors/contract.ts'
import { placements, supervisors } from '@ancrage/features/supervisors/store.ts'
import { create, publish } from '@ancrage/store'
import { launchBrowser } from '@ancrage/testing/browser.ts'
import lighthouse from 'lighthouse'
import { pagesOf } from '../e2e/page-kinds.ts'
import { atLeast, atMost, exactly, type Figure, median } from './figure.ts'
import { benchNow, type Stage } from './stage.ts'

const wanted = 500
const runs = 3
const host = 'gers.localhost'

/** As many supervisors as a large department has, each at a placement of their own. */
const grow = async ({ store, engine }: Stage): Promise<void> => {
  const [place] = await store.list(placements)
  const [person] = await store.list(supervisors)
  if (!place || !person) throw new Error('nothing to copy')
  const note = { action: 'bench.added', collection: 'supervisors', subject: 'bench', summary: 'Banc d’essai' }
  const [sample, someone]: [Placement, Supervisor] = [place.value, person.value]
  for (let start = 0; start < wanted; start += 20) {
    const pairs = Array.from({ length: 20 }, (_, i) => {
      const [at, who] = [engine.ids.next('pla'), engine.ids.next('sup')]
      const n = start + i
      return {
        ...{ at, who },
        placement: { ...sample, slug: `lieu-${n}`, name: `${sample.name} ${n}`, offers: [] },
        supervisor: { ...someone, slug: `maitre-${n}`, placementIds: [at] },
      }
    })
    const created = pairs.flatMap(({ at, who, placement, supervisor }) => [
      create(placements, at, placement),
      create(supervisors, who, supervisor),
    ])
    await store.commit({ changes: created, audit: [note], now: benchNow() })
    const published = pairs.flatMap(({ at, who }) => [
      publish(placements, { id: at, version: 1 }),
      publish(supervisors, { id: who, version: 1 }),
    ])
    // What asks for a release, as the console's own button does.
    await store.commit({ changes: published, audit: [{ ...note, action: 'placement.published' }], now: benchNow() })
  }
}

/** Until a release shows them. */
const waitForRelease = async (stage: Stage): Promise<void> => {
  const limit = performance.now() + 60_000
  while (performance.now() < limit) {
    if ((await stage.portal.send('/maitres-de-stage/lieu-1/')).status === 200) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('the release with 500 supervisors never came')
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  server.close()
  return port
}

interface Seen {
  readonly scores: Readonly<Record<string, number>>
  readonly lcpMillis: number
  readonly bytes: number
  /** Without fonts and pictures. */
  readonly textBytes: number
  readonly thirdParties: number
}

interface NetworkItem {
  readonly url: string
  readonly transferSize: number
  readonly resourceType: string
}

const isItem = (item: unknown): item is NetworkItem =>
  typeof item === 'object' && item !== null && 'url' in item && 'transferSize' in item && 'resourceType' in item

/** One look at a page as Lighthouse’s simulated phone sees it: slow network, slow processor, empty cache. */
const look = async (url: string, port: number): Promise<Seen> => {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  })
  if (!result) throw new Error(`no report for ${url}`)
  const { categories, audits } = result.lhr
  const details = audits['network-requests']?.details
  const items = (details && 'items' in details && Array.isArray(details.items) ? details.items : []).filter(isItem)
  const sum = (list: readonly NetworkItem[]): number => list.reduce((total, item) => total + item.transferSize, 0)
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
    ),
    lcpMillis: audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY,
    bytes: sum(items),
    textBytes: sum(items.filter(({ resourceType }) => resourceType !== 'Font' && resourceType !== 'Image')),
    thirdParties: items.filter(({ url: address }) => new URL(address).hostname !== host).length,
  }
}

/** The middle of some runs, figure by figure: a single run tells as much of the machine as of the page. */
const middle = (seen: readonly Seen[], of: (one: Seen) => number): number => median(seen.map(of))

const limits: Readonly<Record<string, readonly [all: number, text: number]>> = {
  home: [60, 24],
  directory: [60, 16],
  event: [45, 14],
}

/** Home, directory, simulator, event and commune as a phone receives them, with 500 supervisors. */
export const benchPages = async (stage: Stage): Promise<readonly Figure[]> => {
  await grow(stage)
  await waitForRelease(stage)
  const kinds = new Map(pagesOf('gers'))
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const figures: Figure[] = []
  try {
    for (const kind of ['home', 'directory', 'simulator', 'event', 'commune']) {
      const path = kinds.get(kind)
      if (path === undefined) continue
      const seen: Seen[] = []
      for (let run = 0; run < runs; run++) seen.push(await look(stage.platform.origin(host) + path, port))
      for (const [category, limit] of Object.entries({
        ...{ performance: 98, accessibility: 100, 'best-practices': 98, seo: 100 },
      })) {
        figures.push(
          atLeast(
            `Lighthouse, ${kind}: ${category}`,
            middle(seen, ({ scores }) => scores[category] ?? 0),
            '',
            limit,
          ),
        )
      }
      const lcp = middle(seen, ({ lcpMillis }) => lcpMillis) / 1000
      if (kind === 'directory') figures.push(atMost('LCP of the directory, 500 supervisors', lcp, 's', 0.95))
      const limit = limits[kind]
      if (limit) {
        figures.push(
          atMost(`on the wire, ${kind}: everything`, middle(seen, ({ bytes }) => bytes) / 1000, 'kB', limit[0]),
        )
        figures.push(
          atMost(
            `on the wire, ${kind}: no font, no picture`,
            middle(seen, ({ textBytes }) => textBytes) / 1000,
            'kB',
            limit[1],
          ),
        )
      }
      figures.push(
        exactly(
          `third parties, ${kind}`,
          middle(seen, ({ thirdParties }) => thirdParties),
          'requests',
          0,
        ),
      )
    }
  } finally {
    await browser.close()
  }
  return figures
}
