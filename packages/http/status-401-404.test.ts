import { addSeconds } from '@ancrage/kernel'
import { describe, expect, test } from 'vitest'
import {
  as,
  createSample,
  dore,
  firstNote,
  foreignNote,
  fromEdge,
  gers,
  links,
  now,
  sending,
  unknownNote,
  unknownTerritory,
} from './testing/sample-app.ts'

const notes = `/api/v1/territories/${gers}/notes`
const edited = { 'if-match': '"v3"', ...as('editor') }

describe('401', () => {
  test.each([undefined, 'Bearer', 'Bearer nobody', 'Basic editor', 'Bearer editor extra', 'editor'])(
    'credentials %s are not a session',
    async (authorization) => {
      const { request, stores } = createSample()
      const headers = authorization === undefined ? {} : { authorization }
      const response = await request(`${notes}/${firstNote}`, { method: 'DELETE', headers })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('Bearer')
      expect(stores.get(gers)?.size).toBe(1)
    },
  )
})

describe('403', () => {
  test('a reader who writes is refused, and the handler did not run', async () => {
    const { request, stores } = createSample()
    const response = await request(`${notes}/${firstNote}`, { method: 'DELETE', headers: as('reader') })
    expect(await response.json()).toMatchObject({ status: 403, type: '/problems/forbidden', requestId: 'req-1' })
    expect(stores.get(gers)?.has(firstNote)).toBe(true)
  })

  test('permission is judged before existence and before the body', async () => {
    const { request } = createSample()
    const response = await request(`${notes}/${unknownNote}`, sending('PUT', '{', as('reader')))
    expect(response.status).toBe(403)
  })
})

describe('404', () => {
  const bytes = async (path: string, init: RequestInit): Promise<string> => {
    const response = await createSample({ newRequestId: () => crypto.randomUUID() }).request(path, init)
    const headers = [...response.headers].filter(([name]) => name !== 'x-request-id')
    return JSON.stringify([response.status, headers, await response.text()])
  }
  const reading = { headers: as('editor') }

  test('an unknown record, a foreign one, a foreign territory and an unknown territory are the same bytes', async () => {
    const unknown = await bytes(`${notes}/${unknownNote}`, reading)
    expect(unknown).toContain('/problems/not-found')
    expect(await bytes(`${notes}/${foreignNote}`, reading)).toBe(unknown)
    expect(await bytes(`/api/v1/territories/${dore}/notes/${foreignNote}`, reading)).toBe(unknown)
    expect(await bytes(`/api/v1/territories/${unknownTerritory}/notes/${unknownNote}`, reading)).toBe(unknown)
    expect(await bytes('/api/v1/territories/gers/notes/x', reading)).toBe(unknown)
    expect(await bytes('/api/v1/regions/84/figures', { headers: as('reader') })).toBe(unknown)
    expect(await bytes('/api/v1/nowhere', reading)).toBe(unknown)
  })

  test('existence is judged before the body', async () => {
    const response = await createSample().request(`${notes}/${unknownNote}`, sending('PUT', { nope: 1 }, edited))
    expect(response.status).toBe(404)
  })

  test('an id of the wrong form says so', async () => {
    const response = await createSample().request(`${notes}/42`, reading)
    expect(await response.json()).toMatchObject({
      status: 404,
      errors: [{ pointer: '/path/id', message: 'Identifiant attendu : pla_ suivi de 26 caractères.' }],
    })
  })

  test.each([
    ['without secret', { 'x-ancrage-host': 'gers.localhost' }],
    ['with a wrong secret', { ...fromEdge(), 'x-ancrage-origin': 'guessed' }],
    ['with an empty secret', { ...fromEdge(), 'x-ancrage-origin': '' }],
    ['for a host that is nobody’s', fromEdge('evil.example')],
  ])('a public request %s gets a bare 404', async (_case, headers) => {
    const response = await createSample().request('/api/v1/agenda', { headers })
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([404, '', null])
  })

  test('without a configured origin secret, every public request is refused', async () => {
    const { request } = createSample({ ports: { originSecret: '' } })
    const response = await request('/api/v1/agenda', { headers: { ...fromEdge(), 'x-ancrage-origin': '' } })
    expect(response.status).toBe(404)
  })

  test('a link of another territory, of another purpose or altered is not valid, whichever it is', async () => {
    const claims = {
      territoryId: gers,
      purpose: 'manage-registration',
      subject: 'reg_1',
      expiresAt: addSeconds(now, 60),
    }
    const tokens = [
      links.sign({ ...claims, territoryId: dore }),
      links.sign({ ...claims, purpose: 'check-in' }),
      `${links.sign(claims)}A`,
      'nonsense',
    ]
    const answers = await Promise.all(
      tokens.map(async (token) => {
        const response = await createSample().request(`/api/v1/mes-demarches/${token}`, { headers: fromEdge() })
        return `${response.status} ${await response.text()}`
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('invalid-link')
  })
})
