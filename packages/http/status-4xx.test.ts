import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { as, createSample, firstNote, fromEdge, gers, links, now, sending, submitting } from './testing/sample-app.ts'

const notes = `/api/v1/territories/${gers}/notes`
const valid = { title: 'Mauvezin', tags: ['b'] }
const edited = { 'if-match': '"v3"', ...as('editor') }

describe('400', () => {
  test('malformed JSON is told with its place', async () => {
    const response = await createSample().request(notes, sending('POST', '{"title": "a",}', as('editor')))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      type: '/problems/malformed-body',
      detail: expect.stringContaining('vers le caractère 15'),
    })
  })

  test('an empty body says that it is empty', async () => {
    const response = await createSample().request(notes, sending('POST', '', as('editor')))
    expect(await response.json()).toMatchObject({ status: 400, detail: 'L’envoi est vide.' })
  })

  test('bytes that are not UTF-8 are refused rather than replaced', async () => {
    const body = new Uint8Array([0x22, 0xff, 0x22])
    const response = await createSample().request(notes, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as('editor') },
      body,
    })
    expect(response.status).toBe(400)
  })

  test('nesting without end is refused before any schema sees it', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const response = await createSample().request(notes, sending('POST', deep, as('editor')))
    expect(response.status).toBe(400)
  })
})

describe('405, 409, 410, 412, 413, 415', () => {
  test('405 says which methods an address takes', async () => {
    const response = await createSample().request(`${notes}/${firstNote}`, { method: 'PATCH' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, PUT, DELETE'])
  })

  test('409 a problem of the slice shows the form again, with what was typed', async () => {
    const fields = { name: 'Complet', consent: 'on' }
    const response = await createSample().request('/api/v1/inscriptions', submitting(fields, fromEdge()))
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('data-problem="event-full"')
  })

  test('410 an expired link', async () => {
    const token = links.sign({ territoryId: gers, purpose: 'manage-registration', subject: 'reg_1', expiresAt: now })
    const response = await createSample().request(`/api/v1/mes-demarches/${token}`, { headers: fromEdge() })
    expect(await response.json()).toMatchObject({ status: 410, type: '/problems/expired-link' })
  })

  test('412 an edit made on an older version shows the current one, and overwrites nothing', async () => {
    const { request, stores } = createSample()
    const init = sending('PUT', valid, { ...as('editor'), 'if-match': '"v2"' })
    const response = await request(`${notes}/${firstNote}`, init)
    expect(await response.json()).toMatchObject({
      status: 412,
      type: '/problems/edit-conflict',
      currentVersion: 3,
      current: { title: 'Auch' },
    })
    expect(stores.get(gers)?.get(firstNote)?.value.title).toBe('Auch')
  })

  test('413 an announced length over the limit is refused unread', async () => {
    const init = sending('PUT', valid, { ...edited, 'content-length': '2001' })
    expect((await createSample().request(`${notes}/${firstNote}`, init)).status).toBe(413)
  })

  test('413 a stream without length stops at the limit', async () => {
    let pulled = 0
    const body = new ReadableStream({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(1_000).fill(0x20))
      },
    })
    const headers = { 'content-type': 'application/json', ...edited }
    const init = { method: 'PUT', headers, body, duplex: 'half' } as const
    const response = await createSample().request(`${notes}/${firstNote}`, init)
    expect(response.status).toBe(413)
    expect(pulled).toBeLessThan(8)
  })

  test('413 a length that lies is caught on arrival', async () => {
    const init = sending('PUT', { title: 'x'.repeat(3_000) }, { ...edited, 'content-length': '10' })
    expect((await createSample().request(`${notes}/${firstNote}`, init)).status).toBe(413)
  })

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', ''])(
    '415 a route without form takes no %s',
    async (type) => {
      const init = sending('POST', valid, { ...as('editor'), 'content-type': type })
      expect((await createSample().request(notes, init)).status).toBe(415)
    },
  )

  test('415 a compressed body, which could grow without limit', async () => {
    const init = sending('POST', valid, { ...as('editor'), 'content-encoding': 'gzip' })
    expect((await createSample().request(notes, init)).status).toBe(415)
  })
})

describe('422', () => {
  const errorsOf = async (body: unknown): Promise<unknown> => {
    const response = await createSample().request(notes, sending('POST', body, as('editor')))
    expect(response.status).toBe(422)
    const { errors } = z.object({ errors: z.unknown() }).parse(await response.json())
    return errors
  }

  test('each field is named with its remedy, in French', async () => {
    expect(await errorsOf({ title: 'x'.repeat(25), tags: ['a', 1], colour: 'red' })).toEqual([
      { pointer: '/title', message: 'Au plus 20 caractères ; vous en avez écrit 25.' },
      { pointer: '/tags/1', message: 'Texte attendu.' },
      { pointer: '/colour', message: 'Champ inconnu : « colour ». Retirez-le.' },
    ])
  })

  test('a body of the wrong kind points at the whole', async () => {
    expect(await errorsOf([])).toEqual([{ pointer: '', message: 'Groupe de champs attendu.' }])
  })

  test('characters that cannot be kept are named before any schema sees them', async () => {
    expect(await errorsOf('{"title":"a\\u0000b","tags":["\\ud800"]}')).toEqual([
      { pointer: '/title', message: 'Contient un caractère illisible : retapez ce champ.' },
      { pointer: '/tags/0', message: 'Contient un caractère illisible : retapez ce champ.' },
    ])
  })

  test('a prototype sent as a field is refused', async () => {
    expect(await errorsOf('{"title":"a","__proto__":{"admin":true}}')).toEqual([
      { pointer: '', message: 'Un nom de champ n’est pas admis : retirez-le.' },
    ])
  })

  test('a query at fault points into the query', async () => {
    const response = await createSample().request(`${notes}?perPage=500&sort=colour&x=1`, { headers: as('reader') })
    expect(await response.json()).toMatchObject({
      status: 422,
      errors: [
        { pointer: '/query/perPage', message: '100 au plus.' },
        { pointer: '/query/sort', message: 'Valeur non admise. Choisissez parmi : title, -title.' },
        { pointer: '/query/x', message: 'Champ inconnu : « x ». Retirez-le.' },
      ],
    })
  })

  test('an HTML form comes back with what was typed; a script gets the problem', async () => {
    const { request } = createSample()
    const fields = { name: 'Une personne au nom bien long', guests: 'deux' }
    const page = await request('/api/v1/inscriptions', submitting(fields, fromEdge()))
    expect(page.status).toBe(422)
    expect(await page.text()).toContain('value="Une personne au nom bien long"')
    const script = await request(
      '/api/v1/inscriptions',
      submitting(fields, { ...fromEdge(), accept: 'application/json' }),
    )
    expect(await script.json()).toMatchObject({
      errors: [
        { pointer: '/name' },
        { pointer: '/guests', message: 'Nombre attendu.' },
        { pointer: '/consent', message: 'Cochez la case.' },
      ],
    })
  })

  test('an Idempotency-Key that served for another content is refused', async () => {
    const { request } = createSample()
    const headers = { ...as('editor'), 'idempotency-key': 'k-1' }
    await request(notes, sending('POST', valid, headers))
    const response = await request(notes, sending('POST', { title: 'Autre' }, headers))
    expect(await response.json()).toMatchObject({ status: 422, type: '/problems/idempotency-conflict' })
  })
})

describe('428 and 429', () => {
  test.each([undefined, '*', 'v3', '"3"', 'W/"v3"', '"v3", "v4"'])('428 If-Match: %s names no version', async (tag) => {
    const { 'if-match': _, ...headers } = edited
    const init = sending('PUT', valid, tag === undefined ? headers : { ...headers, 'if-match': tag })
    const response = await createSample().request(`${notes}/${firstNote}`, init)
    expect(await response.json()).toMatchObject({ status: 428, type: '/problems/precondition-required' })
  })

  test('429 says how long to wait, and counts by class, territory and address', async () => {
    const taken: string[] = []
    const limiter = {
      take: (routeClass: string, key: string) => {
        taken.push(`${routeClass} ${key}`)
        return 7
      },
    }
    const response = await createSample({ ports: { limiter } }).request('/api/v1/agenda', { headers: fromEdge() })
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
    expect(taken).toEqual([`read ${gers} 203.0.113.7`])
  })
})
