import { withDeps } from '@ancrage/http'
import { as, createSample, gers, links, type Sample, sending } from '@ancrage/http/testing/sample-app.ts'
import { createDynamoClient, createStoreEngine, localTables, openStore, type StoreEngine } from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aidSchema } from './contract.ts'
import { sampleAid } from './model/samples.ts'
import { consoleRoutes } from './routes.console.ts'

const base = `/territories/${gers}/aids`
let running: Engine
let engine: StoreEngine
let sample: Sample
let counter = 0

beforeAll(async () => {
  running = await startEngine()
  const dynamo = createDynamoClient({
    endpoint: running.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
  const ids = {
    next: <P extends string>(prefix: P) =>
      `${prefix}_01J00000000000000000${String(++counter).padStart(6, '0')}` as const,
  }
  engine = createStoreEngine({ dynamo, tables: localTables, cursorSecret: 'a secret for cursors, long enough', ids })
  await createTables(dynamo, localTables)
  sample = createSample({
    basePath: '',
    routes: withDeps(consoleRoutes, (scope) => ({
      territoryId: scope.territoryId,
      store: openStore(scope, engine),
      ids,
      links,
      locale: 'fr' as const,
      pepper: 'a pepper of the tests, long enough to be one',
      site: () => Promise.reject(new Error('no site here')),
      preview: async () => undefined,
    })),
  })
})
afterAll(() => running.stop())

interface Answer {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly total: number
  readonly items: readonly { readonly code: string }[]
  readonly errors: readonly { readonly pointer: string; readonly message: string }[]
}
const send = async (
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Answer }> => {
  const response = await sample.request(path, sending(method, body, { ...as('editor'), ...headers }))
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text || '{}') as Answer }
}
const read = async (path: string, who = 'editor'): Promise<{ status: number; body: Answer }> => {
  const response = await sample.request(path, { headers: as(who) })
  return { status: response.status, body: (await response.json()) as Answer }
}

describe('the console routes of aids', () => {
  it('201, 200: a draft is written, published, changed, and says in which state it is', async () => {
    const made = await send('POST', base, sampleAid({ code: 'E1', slug: 'e1' }))
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ state: 'draft', version: 1, code: 'E1' })
    const item = `${base}/${made.body.id}`
    const published = await send('POST', `${item}/publish`, {}, { 'if-match': '"v1"' })
    expect(published.body).toMatchObject({ state: 'published', version: 2 })
    const changed = await send('PUT', item, sampleAid({ code: 'E1', slug: 'e1', amountMax: 150 }), {
      'if-match': '"v2"',
    })
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({ state: 'modified', version: 3, amountMin: 130, amountMax: 150 })
  })

  it('200: the list searches, filters and sorts', async () => {
    await send('POST', base, sampleAid({ code: 'A2', slug: 'a2', status: 'closed', title: 'Aide au cabinet' }))
    const { body } = await read(`${base}?status=closed&q=cabinet&sort=-title`)
    expect(body.items.map(({ code }) => code)).toEqual(['A2'])
  })

  it('401, 403, 404: nobody in, a reader in, another territory’s member', async () => {
    expect((await sample.request(base)).status).toBe(401)
    expect((await read(base, 'reader')).status).toBe(200)
    expect((await sample.request(base, sending('POST', sampleAid(), as('reader')))).status).toBe(403)
    expect((await read(base, 'stranger')).status).toBe(404)
  })

  it('412, 428: an edit over a version that moved, or over none', async () => {
    const made = await send('POST', base, sampleAid({ code: 'V1', slug: 'v1' }))
    const item = `${base}/${made.body.id}`
    const edit = sampleAid({ code: 'V1', slug: 'v1', title: 'Autre titre' })
    expect((await send('PUT', item, edit)).status).toBe(428)
    expect((await send('PUT', item, edit, { 'if-match': '"v9"' })).status).toBe(412)
  })

  it('422: a code that another aid has, but not its own', async () => {
    const made = await send('POST', base, sampleAid({ code: 'U1', slug: 'u1' }))
    const twin = await send('POST', base, sampleAid({ code: 'U1', slug: 'u1-bis' }))
    expect(twin.status).toBe(422)
    expect(twin.body.errors).toEqual([
      { pointer: '/code', message: 'Une autre aide porte déjà le code U1 : choisissez-en un autre.' },
    ])
    const renamed = sampleAid({ code: 'U1', slug: 'u1-nouveau' })
    expect((await send('PUT', `${base}/${made.body.id}`, renamed, { 'if-match': '"v1"' })).status).toBe(200)
  })

  it('422: a criterion that moves the verdict of a persona is refused with their name, until it is meant', async () => {
    const persona = { name: 'Interne à 15 km', profile: { placementDistanceKm: 15 }, expected: 'not-eligible' as const }
    const aid = sampleAid({
      code: 'P1',
      slug: 'p1',
      criteria: [{ kind: 'placement-distance', minKm: 15 }],
      personas: [persona],
    })
    const made = await send('POST', base, aid)
    expect(made.status).toBe(201)
    const item = `${base}/${made.body.id}`
    const loosened = { ...aid, criteria: [{ kind: 'placement-distance', minKm: 10 }] }
    const refused = await send('PUT', item, loosened, { 'if-match': '"v1"' })
    expect(refused.status).toBe(422)
    expect(refused.body.errors[0]?.pointer).toBe('/personas/0/expected')
    expect(refused.body.errors[0]?.message).toContain('Interne à 15 km')
    const meant = { ...loosened, personas: [{ ...persona, expected: 'likely' }] }
    expect((await send('PUT', item, meant, { 'if-match': '"v1"' })).status).toBe(200)
  })

  it.each([
    ['an end before its start', { validFrom: '2026-12-01', validTo: '2026-01-01' }, '/validTo'],
    ['a maximum under the minimum', { amountMin: 500, amountMax: 100 }, '/amountMax'],
    ['a perimeter without code', { perimeter: { scope: 'department', codes: [] } }, '/perimeter/codes'],
    ['a day that does not exist', { verifiedOn: '2026-02-30' }, '/verifiedOn'],
    ['an address that runs', { sourceUrl: 'javascript:alert(1)' }, '/sourceUrl'],
    ['a criterion that nobody knows', { criteria: [{ kind: 'moon' }] }, '/criteria/0/kind'],
    ['a field that nobody knows', { couleur: 'bleu' }, '/couleur'],
    ['a text too long', { title: 'a'.repeat(161) }, '/title'],
  ])('422: %s is named with its field, and nothing is written', async (_what, given, pointer) => {
    const before = (await read(base)).body.total
    const answer = await send('POST', base, { ...sampleAid({ code: 'N1', slug: 'n1' }), ...given })
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer)
    expect((await read(base)).body.total).toBe(before)
  })

  it('keeps a record that its own schema reads back', async () => {
    const { body } = await read(`${base}?q=E1`)
    const { id, version, state, createdAt, updatedAt, warnings, ...fields } = body.items[0] as Record<string, unknown>
    expect(aidSchema.safeParse(fields).success, [id, version, state, createdAt, updatedAt, warnings].join()).toBe(true)
  })
})
