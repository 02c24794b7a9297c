import { addSeconds } from '@ancrage/kernel'
import { describe, expect, test } from 'vitest'
import {
  as,
  createSample,
  dore,
  firstNote,
  fromEdge,
  gers,
  links,
  now,
  sending,
  submitting,
} from './testing/sample-app.ts'

const notes = `/api/v1/territories/${gers}/notes`
const valid = { title: 'Mauvezin', tags: ['b'] }
const edited = { 'if-match': '"v3"', ...as('editor') }

describe('200', () => {
  test('a member reads a record with its version as ETag, and nothing undeclared leaves', async () => {
    const { request } = createSample()
    const response = await request(`${notes}/${firstNote}`, { headers: as('reader') })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe('"v3"')
    expect(await response.json()).toEqual({ id: firstNote, version: 3, title: 'Auch', tags: ['a'] })
  })

  test('private data is kept by no cache, and guarded by strict headers', async () => {
    const { headers } = await createSample().request(`${notes}/${firstNote}`, { headers: as('reader') })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-request-id')).toBe('req-1')
    expect(headers.has('access-control-allow-origin')).toBe(false)
  })

  test('a list takes repeated query values where its schema wants a list', async () => {
    const response = await createSample().request(`${notes}?tag=a&tag=z&perPage=5`, { headers: as('reader') })
    expect(await response.json()).toEqual({ items: [], total: 0 })
  })

  test('membership is read fresh on writes, and may come from a cache on reads', async () => {
    const { request, roleReads } = createSample()
    await request(notes, { headers: as('editor') })
    await request(notes, sending('POST', valid, as('editor')))
    expect(roleReads).toEqual([{ fresh: false }, { fresh: true }])
  })

  test('a visitor is in the territory of the host that the edge named, and the answer may be cached', async () => {
    const response = await createSample().request('/api/v1/agenda', { headers: fromEdge('dore.localhost') })
    expect(await response.json()).toEqual({ territory: dore })
    expect(response.headers.get('cache-control')).toBe('public, max-age=60')
  })

  test('a signed link opens its page, as its subject, under a policy without inline script', async () => {
    const token = links.sign({
      territoryId: gers,
      purpose: 'manage-registration',
      subject: 'reg_1',
      expiresAt: addSeconds(now, 60),
    })
    const response = await createSample().request(`/api/v1/mes-demarches/${token}`, { headers: fromEdge() })
    expect(await response.text()).toBe('<p>reg_1 link</p>')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  test('an analyst of the agency reads figures of their region; a signed-in person their own profile', async () => {
    const { request } = createSample()
    expect(await (await request('/api/v1/regions/76/figures', { headers: as('reader') })).json()).toEqual({
      region: '76',
    })
    expect(await (await request('/api/v1/me', { headers: as('stranger') })).json()).toEqual({ name: 'Sacha Bois' })
  })

  test('health answers at the root and under the base path, without any credential', async () => {
    const { request } = createSample()
    expect((await request('/healthz')).status).toBe(200)
    expect(await (await request('/api/v1/healthz')).json()).toEqual({ status: 'ok' })
  })

  test('the header of a HEAD are those of a GET', async () => {
    const response = await createSample().request(`${notes}/${firstNote}`, { method: 'HEAD', headers: as('reader') })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe('"v3"')
    expect(await response.text()).toBe('')
  })

  test('a replacement made on the current version answers the new one', async () => {
    const response = await createSample().request(`${notes}/${firstNote}`, sending('PUT', valid, edited))
    expect(response.headers.get('etag')).toBe('"v4"')
    expect(await response.json()).toMatchObject({ version: 4, title: 'Mauvezin' })
  })
})

describe('201, 204, 303, 304', () => {
  test('201 a creation tells its address', async () => {
    const response = await createSample().request(notes, sending('POST', valid, as('editor')))
    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toMatch(/^\/notes\/pla_/)
  })

  test('204 a deletion answers nothing', async () => {
    const response = await createSample().request(`${notes}/${firstNote}`, { method: 'DELETE', headers: as('editor') })
    expect([response.status, await response.text()]).toEqual([204, ''])
  })

  test('303 a form sent without script leads to the next page', async () => {
    const fields = { name: 'Camille', guests: '2', days: 'mon', consent: 'on' }
    const response = await createSample().request('/api/v1/inscriptions', submitting(fields, fromEdge()))
    expect([response.status, response.headers.get('location')]).toEqual([303, '/merci/1'])
  })

  test.each(['"v3"', 'W/"v3"', '"v1", "v3"'])('304 a client that holds %s downloads nothing again', async (held) => {
    const headers = { ...as('reader'), 'if-none-match': held }
    const response = await createSample().request(`${notes}/${firstNote}`, { headers })
    expect([response.status, await response.text()]).toEqual([304, ''])
  })
})
