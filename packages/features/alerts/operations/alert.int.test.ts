import { createLinkSigner } from '@ancrage/http'
import { addSeconds, type Instant, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import {
  createDynamoClient,
  createStoreEngine,
  localTables,
  openStore,
  type StoreEngine,
  type TerritoryStore,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sealOfTicket } from '../../public-forms/submission.ts'
import type { Found, SearchableList } from '../../searches.ts'
import type { SliceDeps } from '../../slice.ts'
import type { AlertFields } from '../contract.ts'
import { mails } from '../mail.tsx'
import { alerts } from '../store.ts'
import { changeAlert, stopAlert } from './change-alert.ts'
import { sendDigests } from './send-digests.ts'
import { startAlert } from './start-alert.ts'

const now: Instant = '2026-11-21T10:00:00.000Z'
const day = (count: number): Instant => addSeconds(now, count * 86_400)
const links = createLinkSigner([{ id: 'k1', secret: 'a secret of at least thirty-two characters' }])
const chrome = sampleChrome('gers', { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} })

let counter = 0
const ulid = (): string => `01J${String(++counter).padStart(23, '0')}`
const ids = { next: <P extends string>(prefix: P) => `${prefix}_${ulid()}` as const }
let running: Engine
let engine: StoreEngine
let territories = 0
let store: TerritoryStore
let deps: SliceDeps
let found: Found[] = []
let searches = 0

const list: SearchableList = {
  list: 'dwellings',
  label: { fr: 'Logements', en: 'Housing' },
  searchPath: '/mes-demarches/logements',
  parameters: ['q', 'kind'],
  describe: async () => [],
  find: async () => {
    searches++
    return found
  },
}
const record = (id: string): Found => ({ id, title: `Titre ${id}`, path: `/logements/${id}/`, note: 'Auch' })

beforeAll(async () => {
  running = await startEngine()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: running.endpoint, region: 'local', credentials })
  engine = createStoreEngine({ dynamo, tables: localTables, cursorSecret: 'a secret for cursors, long enough', ids })
  await createTables(dynamo, localTables)
})
afterAll(() => running.stop())
beforeEach(() => {
  const territoryId: TerritoryId = `ter_01J${String(++territories).padStart(23, '0')}`
  store = openStore(scopeOfHost(territoryId), engine)
  found = [record('a')]
  searches = 0
  deps = {
    ...{ territoryId, store, ids, links, pepper: 'a pepper of at least thirty-two characters', locale: 'fr' as const },
    site: async () => ({ chrome, timeZone: 'Europe/Paris', communes: [] }),
    preview: async () => undefined,
    others: { recipients: async () => [], findRecord: async () => undefined, searches: async () => [list] },
  }
})

const start = (more: Partial<AlertFields> = {}, at: Instant = now) =>
  startAlert(deps, {
    ...{ params: undefined, loaded: undefined, proof: 'mail', locale: 'fr' as const, now: at },
    fields: { list: 'dwellings', search: 'kind=flat', email: 'anne@exemple.fr', rhythm: 'daily', ...more },
    consent: { purpose: 'search-alert', textVersion: '2026-11-1', at },
    seal: sealOfTicket(`form:${ulid()}`, ulid()),
  })
/** Acts of the log that made mails due, oldest first. */
const sent = async (): Promise<readonly string[]> => {
  const log = await store.auditLog({ limit: 100 })
  return log.ok ? log.value.items.flatMap((one) => (one.mails.length > 0 ? [one.action] : [])).toReversed() : []
}
const only = async () => (await store.list(alerts))[0]

describe('an alert', () => {
  it('tells only what came after it began, once, however often and by however many the task is run', async () => {
    await start()
    await sendDigests(deps, day(1))
    expect(await sent()).toEqual(['alert.started'])
    found = [record('a'), record('b')]
    await Promise.all([sendDigests(deps, day(2)), sendDigests(deps, day(2))])
    await sendDigests(deps, day(2))
    await sendDigests(deps, day(3))
    expect(await sent()).toEqual(['alert.started', 'alert.sent'])
    expect((await only())?.value.seen).toEqual(['a', 'b'])
  })

  it('keeps to its rhythm: a weekly one tells of the whole week at once', async () => {
    await start({ rhythm: 'weekly' })
    found = [record('a'), record('b')]
    await sendDigests(deps, day(6))
    expect(await sent()).toEqual(['alert.started'])
    found = [record('a'), record('b'), record('c')]
    await sendDigests(deps, day(7))
    expect(await sent()).toEqual(['alert.started', 'alert.sent'])
    expect((await only())?.value.seen).toEqual(['a', 'b', 'c'])
  })

  it('is one for one address, list and search, however the search was written', async () => {
    await start()
    await start({ search: 'page=3&kind=flat', rhythm: 'weekly' })
    const all = await store.list(alerts)
    expect(all.map(({ value }) => [value.search, value.rhythm])).toEqual([['kind=flat', 'weekly']])
    await start({ email: 'autre@exemple.fr' })
    expect(await store.list(alerts)).toHaveLength(2)
  })

  it('searches once for all who ask the same', async () => {
    await start()
    await start({ email: 'autre@exemple.fr' })
    searches = 0
    await sendDigests(deps, day(1))
    expect(searches).toBe(1)
  })

  it('stops at one word, twice as well as once, and may begin again', async () => {
    await start()
    const id = (await only())?.id ?? ''
    expect(await stopAlert(store, id, 'stopped', day(1))).toBe('stopped')
    expect(await stopAlert(store, id, 'stopped', day(1))).toBe('unknown')
    found = [record('b')]
    await sendDigests(deps, day(2))
    expect(await sent()).toEqual(['alert.started'])
    await start({}, day(3))
    expect((await only())?.id).not.toBe(id)
    expect(await store.list(alerts)).toHaveLength(1)
  })

  it('announces its end once, stops by itself after a year, and lives a year more when renewed', async () => {
    await start()
    await sendDigests(deps, day(352))
    await sendDigests(deps, day(353))
    expect(await sent()).toEqual(['alert.started', 'alert.warned'])
    const near = await only()
    if (near) await changeAlert(store, near, 'daily', '2027-11-10', day(354))
    await sendDigests(deps, day(366))
    expect((await only())?.value.endsOn).toBe('2028-11-09')
    await sendDigests(deps, day(354 + 367))
    expect(await store.list(alerts)).toEqual([])
  })

  it('refuses a list that is no more', async () => {
    expect(await start({ list: 'nothing' })).toMatchObject({ ok: false, error: { kind: { slug: 'not-found' } } })
  })
})

describe('the mails', () => {
  const render = async (template: string, data: Record<string, unknown> = {}) =>
    mails.find((one) => one.template === template)?.render(deps, { subjectId: (await only())?.id ?? '', data }, day(1))

  it('link to each record, to the search, and to the stop of RFC 8058, in the language of the reader', async () => {
    await start()
    const mail = await render('alert-digest', { items: [record('b')], total: 3 })
    expect(mail?.subject).toBe('3\u00a0nouveautés\u00a0: Logements')
    expect(mail?.text).toContain('/logements/b/')
    expect(mail?.text).toContain('/mes-demarches/logements?kind=flat')
    expect(mail?.text).toContain('Et 2 de plus')
    expect(mail?.unsubscribeUrl).toMatch(/^https?:\/\/.+\/mes-demarches\/alertes\/suivi\/.+\/arret$/)
  })

  it('say nothing more to whoever has stopped', async () => {
    await start()
    const id = (await only())?.id ?? ''
    await stopAlert(store, id, 'stopped', now)
    const template = mails.find((one) => one.template === 'alert-digest')
    expect(await template?.render(deps, { subjectId: id, data: { items: [], total: 0 } }, day(1))).toBeUndefined()
  })
})
