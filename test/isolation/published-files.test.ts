import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createPlatformServer } from '@ancrage/services/platform/serve.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { startTwoTerritories, type TerritoryFixture } from '../fixtures/two-territories.ts'

const two = await startTwoTerritories()
const { a, b, platform } = two
const server = createPlatformServer(platform, { port: 8080, consoleFolder: '/nowhere', accounts: () => [] })
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
const isAddress = (value: typeof address): value is AddressInfo => typeof value === 'object' && value !== null
const port = isAddress(address) ? address.port : 0
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await two.stop()
})

interface Page {
  readonly status: number
  readonly etag: string
  readonly location: string
  readonly body: string
}

/** As a browser or a less polite client would: the path goes out as it is written. */
const get = (host: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> =>
  new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', path, headers: { host, ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { etag = '', location = '' } = response.headers
        done({ status: response.statusCode ?? 0, etag, location, body: Buffer.concat(chunks).toString() })
      })
    })
    sent.on('error', fail)
    sent.end()
  })

const releaseOf = async (one: TerritoryFixture): Promise<string> =>
  (await platform.publisher.pointers.read(one.id))?.release ?? ''
const filesOf = async (one: TerritoryFixture): Promise<readonly string[]> => {
  const folder = platform.siteFolder(one.id, await releaseOf(one))
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${join(entry.parentPath, entry.name).slice(folder.length + 1)}`)
}

describe('published files', () => {
  it('no file of A is ever shown under the host of B', async () => {
    const [ofA, ofB] = [await filesOf(a), new Set(await filesOf(b))]
    expect(ofA.length).toBeGreaterThan(15)
    const onlyA = ofA.filter((path) => !ofB.has(path))
    expect(onlyA.length).toBeGreaterThan(3)
    for (const path of ofA) {
      const shown = await get(b.host, path)
      const nobody = await get(b.host, '/not-a-page-of-anybody')
      expect([path, shown.body.includes(a.marker), shown.body.includes(`${a.host}:`)]).toEqual([path, false, false])
      if (!ofB.has(path)) expect([path, shown]).toEqual([path, nobody])
    }
  })

  it('a home page belongs to its host, and its ETag tells nothing elsewhere', async () => {
    const [homeA, homeB] = [await get(a.host, '/'), await get(b.host, '/')]
    expect([homeA.status, homeB.status]).toEqual([200, 200])
    expect(homeA.body).toContain(`${a.host}:`)
    expect(homeB.body).not.toContain(`${a.host}:`)
    expect((await get(a.host, '/', { 'if-none-match': homeA.etag })).status).toBe(304)
    expect((await get(b.host, '/', { 'if-none-match': homeA.etag })).body).toBe(homeB.body)
  })

  it.each(['/..', '/%2e%2e', '/..%2f..', '/./..', '//..', '/assets/../..', '/\\..'])(
    'no path climbs out of the release: %s',
    async (climb) => {
      const nobody = await get(b.host, '/not-a-page-of-anybody')
      const release = await releaseOf(a)
      for (const path of [
        `${climb}/${release}/index.html`,
        `${climb}/../${a.id}/r/${release}/index.html`,
        `${climb}/../../../secrets.json`,
      ])
        expect([path, await get(b.host, path)]).toEqual([path, nobody])
    },
  )

  it('only the edge says which host was asked for: a visitor who claims another is not believed', async () => {
    const claims = { 'x-ancrage-host': a.host, 'x-ancrage-origin': 'guess', 'x-forwarded-host': a.host }
    const honest = await get(b.host, '/api/placements')
    expect(honest.body).toContain(b.marker)
    expect((await get(b.host, '/api/placements', claims)).body).toBe(honest.body)
    expect((await get(b.host, '/', claims)).body).toBe((await get(b.host, '/')).body)
  })

  it('a host of nobody shows nothing of anybody', async () => {
    for (const host of ['val-d-essa.localhost', `${a.host}.example.org`, 'localhost', `x.${a.host}`]) {
      const shown = await get(host, '/')
      expect([host, shown.status, shown.body.includes(a.marker)]).toEqual([host, 404, false])
    }
  })

  it('each address of a territory shows that territory, in capitals too', async () => {
    expect((await get(a.host.toUpperCase(), '/')).body).toBe((await get(a.host, '/')).body)
    expect((await get('www.val-d-essai.example', '/')).status).toBe(200)
  })

  it('the drafts and the meeting address of A are in none of its files either', async () => {
    const pages = await Promise.all((await filesOf(a)).map((path) => get(a.host, path)))
    const text = pages.map(({ body }) => body).join('\n')
    expect(text).toContain(a.marker)
    expect([`${a.marker} bis`, 'visio.example.org', 'Lou'].filter((word) => text.includes(word))).toEqual([])
  })
})
