import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ApiName, buildBundles, bundleOf, type Cloud, originSecret, startCloud } from './deployed-api.ts'
import { type HttpAnswer, type HttpCall, httpEvent, readAnswer } from './http-event.ts'
import type { LocalFunction } from './lambda-runtime.ts'
import { loadedBytes } from './loaded-bytes.ts'

let cloud: Cloud
beforeAll(async () => {
  await buildBundles()
  cloud = await startCloud()
}, 120_000)
afterAll(() => cloud.stop())

const started = new Map<ApiName, LocalFunction>()
const ask = async (api: ApiName, call: HttpCall): Promise<HttpAnswer> => {
  const running = started.get(api) ?? (await cloud.start(api))
  started.set(api, running)
  const invocation = await running.invoke(httpEvent(call))
  if (!invocation.ok)
    throw new Error(`${invocation.failure.errorType}: ${invocation.failure.errorMessage} ${running.logs.join('\n')}`)
  return readAnswer(invocation.payload)
}
afterAll(async () => {
  for (const running of started.values()) await running.stop()
})
afterEach(() => {
  for (const [api, { logs }] of started) expect(logs, `${api} has nothing to complain of`).toEqual([])
})

const throughEdge = (host = cloud.territory.host): Record<string, string> => ({
  'x-ancrage-origin': originSecret,
  'x-ancrage-host': host,
  'x-ancrage-address': '192.0.2.7',
  accept: 'text/html',
})

describe.each(['portal-api', 'console-api', 'region-api'] as const)('the bundle of %s', (api) => {
  it('starts from its bundle alone and answers its health check', async () => {
    const answer = await ask(api, { method: 'GET', path: '/healthz' })
    expect([answer.status, answer.json()]).toEqual([200, { status: 'ok' }])
  })

  it('describes itself in OpenAPI 3.1', async () => {
    const answer = await ask(api, { method: 'GET', path: '/openapi.json' })
    expect(answer.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./) })
  })

  it('answers an unknown address with problem details and strict headers', async () => {
    const answer = await ask(api, { method: 'GET', path: '/nulle-part', headers: { accept: 'application/json' } })
    expect(answer.status).toBe(404)
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json'),
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age='),
    })
    expect(answer.json()).toMatchObject({ type: '/problems/not-found', status: 404 })
  })

  it('is small enough to start fast', async () => {
    expect(loadedBytes(bundleOf(api))).toBeLessThanOrEqual(900_000)
  })
})

describe('the portal’s API', () => {
  it('answers a visitor who came through the edge, with the brand of the host’s territory', async () => {
    const answer = await ask('portal-api', { method: 'GET', path: '/mes-demarches/aides', headers: throughEdge() })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Val d’Essai')
  })

  it('opened that data with a session of that territory and no other', () => {
    const sessions = cloud.calls.filter(({ service }) => service === 'sts').map(({ input }) => input)
    expect(sessions.length).toBeGreaterThan(0)
    for (const input of sessions)
      expect(input).toMatchObject({
        RoleArn: cloud.environment.DATA_ROLE_ARN,
        'Tags.member.1.Key': 'territory',
        'Tags.member.1.Value': cloud.territory.id,
      })
  })

  it('answers 404 to whoever skips the edge or forges its secret', async () => {
    const { 'x-ancrage-origin': _, ...bare } = throughEdge()
    for (const headers of [bare, { ...bare, 'x-ancrage-origin': 'guess' }]) {
      const answer = await ask('portal-api', { method: 'GET', path: '/mes-demarches/aides', headers })
      expect(answer.status).toBe(404)
      expect(answer.text).not.toContain('Val d’Essai')
    }
  })

  it('wears the territory’s brand on the page of a file that the release lacks', async () => {
    const path = `/${cloud.territory.id}/r/rel_01K4EJN5FSJV4Y0BWA538G3K9R/absente/index.html`
    const answer = await ask('portal-api', { method: 'GET', path, headers: throughEdge() })
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.text).toContain('Val d’Essai')
  })

  it('reads a body that the gateway gave in base64, and says when it is not what it should be', async () => {
    const post = (text: string): Promise<HttpAnswer> =>
      ask('portal-api', {
        method: 'POST',
        path: '/api/aids/simulations',
        headers: { ...throughEdge(), accept: 'application/json', 'content-type': 'application/json' },
        body: new TextEncoder().encode(text),
      })
    expect((await post('{"inconnu": 1')).json()).toMatchObject({ type: '/problems/malformed-body', status: 400 })
    const read = await post('{"inconnu": "é"}')
    expect(read.json()).not.toMatchObject({ type: '/problems/malformed-body' })
    expect(read.status).toBeLessThan(500)
  })
})

describe('the console’s API', () => {
  it('asks to sign in, and takes no forged token', async () => {
    for (const headers of [{}, { authorization: 'Bearer x.y.z' }, { authorization: 'Basic eDp5' }]) {
      const answer = await ask('console-api', { method: 'GET', path: '/api/v1/me', headers })
      expect(answer.status).toBe(401)
      expect(answer.json()).toMatchObject({ type: '/problems/not-signed-in' })
    }
  })

  it('reads no territory before it knows who asks', async () => {
    const before = cloud.calls.filter(({ service }) => service === 'sts').length
    const path = `/api/v1/territories/${cloud.territory.id}/supervisors`
    expect((await ask('console-api', { method: 'GET', path })).status).toBe(401)
    expect(cloud.calls.filter(({ service }) => service === 'sts')).toHaveLength(before)
  })
})

describe('the region’s API', () => {
  it('asks to sign in', async () => {
    const answer = await ask('region-api', { method: 'GET', path: '/region-api/v1/regions/76/figures' })
    expect(answer.status).toBe(401)
  })

  it('does not carry the name of a table or role of the territories', async () => {
    const folder = dirname(bundleOf('region-api'))
    const text = readdirSync(folder)
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
    for (const word of ['APP_TABLE', 'REGISTRY_TABLE', 'DATA_ROLE_ARN']) expect(text.includes(word), word).toBe(false)
  })
})
