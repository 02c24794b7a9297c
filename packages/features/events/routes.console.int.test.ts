import { withDeps } from '@ancrage/http'
import {
  as,
  createSample,
  dore,
  fromEdge,
  gers,
  links,
  now,
  type Sample,
  sending,
} from '@ancrage/http/testing/sample-app.ts'
import { idFromDigest, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import {
  create,
  createDynamoClient,
  createStoreEngine,
  localTables,
  openStore,
  publish,
  type StoreEngine,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleEvent, sampleEventId } from './model/samples.ts'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'
import { events } from './store.ts'

let running: Engine
let engine: StoreEngine
let portal: Sample
let console_: Sample
let counter = 0
const ids = {
  next: <P extends string>(prefix: P) => `${prefix}_01J00000000000000000${String(++counter).padStart(6, '0')}` as const,
}

beforeAll(async () => {
  running = await startEngine()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: running.endpoint, region: 'local', credentials })
  engine = createStoreEngine({ dynamo, tables: localTables, cursorSecret: 'a secret for cursors, long enough', ids })
  await createTables(dynamo, localTables)
  const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
  const depsFor = (scope: Parameters<typeof openStore>[0]) => ({
    territoryId: scope.territoryId,
    store: openStore(scope, engine),
    ids,
    links,
    locale: 'fr' as const,
    pepper: 'a pepper of at least thirty-two characters',
    site: async () => ({ chrome, timeZone: 'Europe/Paris', communes: [] }),
    preview: async () => undefined,
  })
  portal = createSample({ basePath: '', routes: withDeps(portalRoutes, depsFor) })
  console_ = createSample({
    basePath: '',
    routes: withDeps(consoleRoutes, depsFor),
    ports: {
      roleIn: async (territory, member) =>
        territory !== gers ? undefined : member === 'mem_editor' ? 'welcome-officer' : 'reader',
    },
  })
})
afterAll(() => running.stop())

const announce = async (territoryId: TerritoryId, id: string): Promise<void> => {
  const store = openStore(scopeOfHost(territoryId), engine)
  const audit = [{ action: 'event.published', collection: 'events', subject: id, summary: 'Événement publié' }]
  await store.commit({ changes: [create(events, id, sampleEvent())], audit, now })
  await store.commit({ changes: [publish(events, { id, version: 1 })], audit, now })
}

let evening: string
let foreign: string
let seed = 0
beforeEach(async () => {
  evening = sampleEventId(++seed)
  foreign = sampleEventId(100 + seed)
  await announce(gers, evening)
  await announce(dore, foreign)
})

const person = (name: string, more: object = {}) => ({
  firstName: name,
  lastName: 'Dupuy',
  email: `${name.toLowerCase()}@example.fr`,
  category: 'intern',
  consent: true,
  ...more,
})
interface Answer {
  readonly state: string
  readonly total: number
  readonly items: readonly { readonly id: string; readonly position: number; readonly firstName: string }[]
  readonly checkedInAt: string | null
}
const read = async (response: Response): Promise<Answer> => (await response.json()) as Answer
const register = (name: string) =>
  portal.request(`/api/events/${evening}/registrations`, sending('POST', person(name), fromEdge()))

describe('the team', () => {
  const team = (path: string, init: RequestInit = {}, who = 'editor') =>
    console_.request(`/territories/${gers}${path}`, { ...init, headers: { ...as(who), ...init.headers } })
  const post = (path: string, body: unknown = {}, who = 'editor') => team(path, sending('POST', body, {}), who)
  const listed = async () => (await read(await team(`/events/${evening}/registrations`))).items

  it('200: sees who comes and who waits, in order', async () => {
    for (const name of ['Anne', 'Bob', 'Chloe']) await register(name)
    expect((await listed()).map(({ firstName, position }) => [firstName, position])).toEqual([
      ['Anne', 0],
      ['Bob', 0],
      ['Chloe', 1],
    ])
    const waiting = await read(await team(`/events/${evening}/registrations?state=waiting&q=chl`))
    expect(waiting.total).toBe(1)
    expect(await read(await team(`/events/${evening}/seats`))).toMatchObject({ taken: 2, free: 0, waiting: 1 })
  })

  it('200: takes a spreadsheet away', async () => {
    await register('Anne')
    const answer = await team(`/events/${evening}/registrations.csv`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('inscriptions-soiree')
    expect(await answer.text()).toContain('Dupuy;Anne;')
  })

  it('200: welcomes a person once, whoever scans again', async () => {
    await register('Anne')
    const [anne] = await listed()
    const first = await read(await post(`/registrations/${anne!.id}/check-in`))
    expect(first.checkedInAt).not.toBeNull()
    expect(await read(await post(`/registrations/${anne!.id}/check-in`))).toEqual(first)
  })

  it('409: welcomes nobody who waits, and cancels nobody who came', async () => {
    for (const name of ['Anne', 'Bob', 'Chloe']) await register(name)
    const [anne, , chloe] = await listed()
    expect((await post(`/registrations/${chloe!.id}/check-in`)).status).toBe(409)
    await post(`/registrations/${anne!.id}/check-in`)
    expect((await post(`/registrations/${anne!.id}/cancel`)).status).toBe(409)
  })

  it('201: registers somebody who called, under the same rules; 409 when they are in already', async () => {
    expect((await post(`/events/${evening}/registrations`, person('Anne'))).status).toBe(201)
    expect((await post(`/events/${evening}/registrations`, person('Autre', { email: 'anne@example.fr' }))).status).toBe(
      409,
    )
  })

  it('200: explains to each person waiting why they still do', async () => {
    for (const name of ['Anne', 'Bob', 'Chloe']) await register(name)
    const answer = await team(`/events/${evening}/waiting-list`)
    expect(await answer.json()).toMatchObject({ free: 0, offered: 0, items: [{ position: 1, reason: 'no-seat' }] })
  })

  it('200: gives the address of a certificate once somebody came; 409 before', async () => {
    await register('Anne')
    const [anne] = await listed()
    expect((await team(`/registrations/${anne!.id}/certificate`)).status).toBe(409)
    await post(`/registrations/${anne!.id}/check-in`)
    const { url } = (await (await team(`/registrations/${anne!.id}/certificate`)).json()) as { url: string }
    const page = await portal.request(new URL(url).pathname, { headers: fromEdge() })
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Attestation de présence')])
  })

  it('200: cancels for somebody who called', async () => {
    await register('Anne')
    const [anne] = await listed()
    expect(await read(await post(`/registrations/${anne!.id}/cancel`))).toMatchObject({ state: 'cancelled' })
  })

  it('403: a reader sees no person; 404: no event and no person of another territory', async () => {
    expect((await team(`/events/${evening}/registrations`, {}, 'reader')).status).toBe(403)
    expect((await team(`/events/${foreign}/registrations`)).status).toBe(404)
    expect((await post(`/registrations/${idFromDigest('reg', new Uint8Array(17))}/check-in`)).status).toBe(404)
  })
})
