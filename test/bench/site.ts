import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { slices } from '@ancrage/features/index.ts'
import type { Placement } from '@ancrage/features/supervisors/contract.ts'
import { placements } from '@ancrage/features/supervisors/queries.ts'
import { createLinkSigner } from '@ancrage/http'
import { systemClock } from '@ancrage/runtime'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { makePicture } from '@ancrage/services/pictures/make-picture.ts'
import { type PublisherDeps, publishSite } from '@ancrage/services/publisher/publish-site.ts'
import { fsTarget } from '@ancrage/site'
import type { Stored } from '@ancrage/store'
import { fsBlobs } from '@ancrage/store/local/fs-blobs.ts'
import type { Pointer } from '@ancrage/store/registry.ts'
import type { TerritoryScope } from '@ancrage/tenancy'
import autocannon from 'autocannon'
import { atLeastTimes, atMost, exactly, type Figure, median } from './figure.ts'
import { benchNow, type Stage } from './stage.ts'

/** A page that is only read. */
const readingPage = '/territoire/auch/'

const islandsFolder = resolve(import.meta.dirname, '../../dist/portal')

/** The publisher’s own code on the same data, with nothing to carry over: every page is rendered, checked and written. */
const fullRelease = async (stage: Stage): Promise<{ readonly pageCount: number; readonly seconds: number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-bench-release-'))
  let live: Pointer | undefined
  const around = {
    engineOf: () => stage.engine,
    ids: stage.engine.ids,
    links: createLinkSigner([{ id: '1', secret: 'only for this bench, never used by it' }]),
    pepper: 'only for this bench, never used by it',
    clock: systemClock,
    slices,
    pictures: {
      blobsOf: (scope: TerritoryScope) => fsBlobs(join(stage.dataFolder, 'photos'), scope),
      make: makePicture,
    },
  }
  const deps: Omit<PublisherDeps, 'codeVersion'> = {
    around,
    pointers: {
      read: async () => undefined,
      move: async (_id, pointer) => {
        live = pointer
      },
    },
    targetOf: () => fsTarget(folder),
    islands: slices.flatMap(({ slug }) => {
      const file = join(islandsFolder, `${slug}.js`)
      return existsSync(file) ? [{ name: slug, source: readFileSync(file, 'utf8') }] : []
    }),
  }
  const seconds: number[] = []
  let pageCount = 0
  for (let i = 0; i < 3; i++) {
    const from = performance.now()
    const published = await publishSite(
      // As after an update: nothing of the round before is remembered.
      { ...deps, codeVersion: `bench-${i}` },
      systemScope(stage.territoryId, 'bench'),
      { summary: 'Banc d’essai', by: 'Banc d’essai' },
      benchNow(),
    )
    seconds.push((performance.now() - from) / 1000)
    if (published.kind !== 'live' || live?.release !== published.releaseId) throw new Error(`release ${published.kind}`)
    pageCount = published.release.pageCount
  }
  rmSync(folder, { recursive: true, force: true })
  return { pageCount, seconds: median(seconds) }
}

const act = async (stage: Stage, stored: Pick<Stored<Placement>, 'id' | 'version'>, what: string): Promise<number> => {
  const answer = await stage.console.send(stage.at(`placements/${stored.id}/${what}`), {
    method: 'POST',
    headers: { 'if-match': `"v${stored.version}"` },
  })
  if (answer.status !== 200) throw new Error(`${what}: ${answer.status} ${answer.text.slice(0, 200)}`)
  const { version }: { readonly version: number } = JSON.parse(answer.text)
  return version
}

const waitForText = async (stage: Stage, path: string, text: string): Promise<number> => {
  const from = performance.now()
  while (performance.now() - from < 30_000) {
    const answer = await stage.portal.send(path)
    if (answer.text.includes(text)) return performance.now() - from
    await sleep(2)
  }
  throw new Error(`${path} never showed « ${text} »`)
}

/** One edit after another: saved, published, then looked for on the public address. */
const edits = async (stage: Stage, count: number): Promise<readonly number[]> => {
  const [first] = await stage.store.list(placements)
  if (!first) throw new Error('no placement')
  let version = first.version
  const waits: number[] = []
  for (let i = 0; i < count; i++) {
    const text = `Repère ${i} ${Date.now()}`
    const saved = await stage.console.send(stage.at(`placements/${first.id}`), {
      method: 'PUT',
      headers: { 'if-match': `"v${version}"` },
      body: JSON.stringify({ ...first.value, description: text }),
    })
    if (saved.status !== 200) throw new Error(`save: ${saved.status} ${saved.text.slice(0, 200)}`)
    version = await act(stage, { id: first.id, version: version + 1 }, 'publish')
    waits.push(await waitForText(stage, `/maitres-de-stage/${first.value.slug}/`, text))
    await sleep(150)
  }
  return waits
}

/** A file served by node:http alone: read and sent, nothing else. */
const bareServer = `import { createServer } from 'node:http'; import { readFile } from 'node:fs/promises'
createServer(async (request, response) => { const body = await readFile(process.argv[2]); response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }); response.end(body) }).listen(0, '127.0.0.1', function () { console.log(this.address().port) })`

const requestsPerSecond = async (port: number, path: string, host: string): Promise<number> => {
  const run = (duration: number) =>
    autocannon({ url: `http://127.0.0.1:${port}${path}`, connections: 16, duration, headers: { host } })
  await run(1)
  const result = await run(4)
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals, ${result.errors} errors`)
  return result.requests.average
}

const throughput = async (stage: Stage): Promise<Figure> => {
  const file = join(tmpdir(), `ancrage-bench-${process.pid}.html`)
  const script = join(tmpdir(), `ancrage-bench-${process.pid}.mjs`)
  writeFileSync(file, (await stage.portal.send(readingPage)).text)
  writeFileSync(script, bareServer)
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [line] = await once(child.stdout, 'data')
    const floorPort = Number(String(line))
    const host = `gers.localhost:${stage.platform.port}`
    // Floor, platform, floor: what the machine does meanwhile weighs on both.
    const before = await requestsPerSecond(floorPort, '/', host)
    const own = await requestsPerSecond(stage.platform.port, readingPage, host)
    const after = await requestsPerSecond(floorPort, '/', host)
    return atLeastTimes('portal page, 16 connections', own, 'requests/s', (before + after) / 2, 0.8)
  } finally {
    child.kill()
  }
}

const gzipKilobytes = (text: string): number => gzipSync(text).length / 1024

const weights = async (stage: Stage): Promise<readonly Figure[]> => {
  const scriptsOf = (html: string): readonly string[] =>
    [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => src ?? '')
  const fetchText = async (path: string): Promise<string> => (await stage.portal.send(path)).text
  const reading = await fetchText(readingPage)
  const list = await fetchText('/aides/')
  const home = await fetchText('/')
  const css = /href="(\/assets\/site\.[^"]+\.css)"/.exec(reading)?.[1] ?? ''
  const scripts = await Promise.all(scriptsOf(list).map(fetchText))
  return [
    atMost('HTML of a reading page', gzipKilobytes(reading), 'kB', 15),
    atMost('HTML of the home page', gzipKilobytes(home), 'kB', 15),
    atMost('HTML of the aid list', gzipKilobytes(list), 'kB', 15),
    atMost('CSS', gzipKilobytes(await fetchText(css)), 'kB', 12),
    exactly('scripts of a reading page', scriptsOf(reading).length, 'scripts', 0),
    atMost(
      'script of the list page',
      scripts.reduce((sum, text) => sum + gzipKilobytes(text), 0),
      'kB',
      25,
    ),
  ]
}

/** The demonstration site, of more than a thousand pages: made, edited, served and weighed. */
export const benchSite = async (stage: Stage): Promise<readonly Figure[]> => {
  const full = await fullRelease(stage)
  const waits = await edits(stage, 21)
  return [
    atMost(`release of ${full.pageCount} pages: render, check, write, live`, full.seconds, 's', 3),
    atMost('edit visible after « Publier », p50', median(waits), 'ms', 150),
    await throughput(stage),
    ...(await weights(stage)),
  ]
}
