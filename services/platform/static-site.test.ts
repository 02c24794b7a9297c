import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStaticSite } from './static-site.ts'

const page = `<!doctype html><p>${'Un lieu de stage dans le Gers. '.repeat(40)}</p>`
const root = mkdtempSync(join(tmpdir(), 'ancrage-static-'))
const site = createStaticSite({
  contentSecurityPolicy: "default-src 'none'",
  fileName: (path) => `${path}index.html`,
  immutable: /^\/assets\//,
  fallback: { path: '/', status: 404 },
})
const server = createServer((request, response) => void site({ root, revision: 'r1' }, request, response))
let port = 0

beforeAll(async () => {
  writeFileSync(join(root, 'index.html'), page)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => {
  server.close()
  rmSync(root, { recursive: true })
})

const read = async (accepted: string): Promise<{ readonly encoding: string | undefined; readonly body: Buffer }> => {
  const request = get({ port, path: '/', headers: { 'accept-encoding': accepted }, agent: false })
  const [response]: IncomingMessage[] = await once(request, 'response')
  if (!response) throw new Error('no answer')
  return { encoding: response.headers['content-encoding'], body: await buffer(response) }
}

describe('createStaticSite', () => {
  it('sends a page as a browser takes it best: a slow line counts every kilobyte', async () => {
    const [best, older, plain] = [await read('gzip, deflate, br, zstd'), await read('gzip'), await read('identity')]
    expect(best.encoding).toBe('br')
    expect(brotliDecompressSync(best.body).toString()).toBe(page)
    expect(older.encoding).toBe('gzip')
    expect(gunzipSync(older.body).toString()).toBe(page)
    expect(plain).toEqual({ encoding: undefined, body: Buffer.from(page) })
  })
})
