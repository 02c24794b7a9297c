import dns from 'node:dns'
import { createServer } from 'node:http'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolveLocalhostNames } from './localhost-dns.ts'

const server = createServer((request, response) => response.end(request.headers.host))

beforeAll(async () => {
  resolveLocalhostNames()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

function port(): number {
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

describe('resolveLocalhostNames', () => {
  it('lets fetch reach a territory by its host name, whatever the system resolver knows', async () => {
    const answer = await fetch(`http://gers.localhost:${port()}/`)
    expect(await answer.text()).toBe(`gers.localhost:${port()}`)
  })

  it('keeps every shape of the answer, because clients ask in different ways', async () => {
    const address = '127.0.0.1'
    await expect(promisify(dns.lookup)('id.localhost')).resolves.toMatchObject({ address })
    await expect(dns.promises.lookup('id.localhost', { all: true })).resolves.toMatchObject([{ address }])
  })

  it('leaves other names alone, even those that merely end alike', async () => {
    await expect(promisify(dns.lookup)('notlocalhost.invalid')).rejects.toThrow('notlocalhost.invalid')
    await expect(dns.promises.lookup('127.0.0.2')).resolves.toMatchObject({ address: '127.0.0.2' })
  })
})
