import type { Instant, TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import {
  create,
  createDynamoClient,
  createStoreEngine,
  localTables,
  openStore,
  publish,
  type StoreEngine,
  type TerritoryStore,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPublished } from '../../published.ts'
import { type Join, joinSchema, promotionSchema } from '../contract.ts'
import { starter } from '../starter.ts'
import { newcomers, newcomersOf, promotions } from '../store.ts'
import { forgetNewcomers } from './forget-newcomers.ts'
import { identifyNewcomer } from './identify-newcomer.ts'
import { closed, joinPromotion, loadOpenPromotion } from './join-promotion.ts'
import { answerFollowUp, changeNewcomer, eraseNewcomer, welcomeNewcomer } from './move-newcomer.ts'
import { sendFollowUps } from './send-follow-ups.ts'

const territoryId: TerritoryId = 'ter_01J00000000000000000000000'
const timeZone = 'Europe/Paris'
const now: Instant = '2026-10-05T10:00:00.000Z'
const pepper = 'a pepper of at least thirty-two characters'
const chrome = sampleChrome('gers', { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} })
const site = async () => ({ chrome, timeZone, communes: [] })
const nobody = { kind: { slug: 'not-found', status: 404, title: { fr: 'Introuvable', en: 'Not found' } }, detail: '' }
let counter = 0
const ulid = (): string => `01J${String(++counter).padStart(23, '0')}`
let running: Engine
let engine: StoreEngine
let store: TerritoryStore
let promotionId: `pro_${string}`

beforeAll(async () => {
  running = await startEngine()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: running.endpoint, region: 'local', credentials })
  engine = createStoreEngine({
    dynamo,
    tables: localTables,
    cursorSecret: 'a secret for cursors, long enough',
    ids: { next: (prefix) => `${prefix}_${ulid()}` },
  })
  await createTables(dynamo, localTables)
  store = openStore(scopeOfHost(territoryId), engine)
  const [draft] = starter({
    commune: { code: '32013', name: 'Auch' },
    today: '2026-08-21',
    contactEmail: 'a@b.fr',
  }).promotions
  promotionId = `pro_${ulid()}`
  const audit = [{ action: 'promotion.published', collection: 'promotions', subject: promotionId, summary: 'Publiée' }]
  await store.commit({ changes: [create(promotions, promotionId, promotionSchema.parse(draft))], audit, now })
  await store.commit({ changes: [publish(promotions, { id: promotionId, version: 1 })], audit, now })
})
afterAll(() => running.stop())

const typed = (person: string, more: object = {}): Join =>
  joinSchema.parse({
    firstName: person,
    lastName: 'Dupuy',
    email: `${person}@exemple.fr`,
    faculty: 'Toulouse',
    regime: 'four-years',
    phase: 'base',
    needs: ['housing'],
    ...more,
  })

const join = async (fields: Join, at: Instant = now, key: string = ulid()): Promise<unknown> => {
  const loaded = await getPublished(store, promotions, promotionId)
  if (!loaded) throw new Error('no promotion')
  const receipt = { key, fingerprint: 'f', reply: null }
  return joinPromotion(
    { store, pepper, site },
    {
      ...{ params: { id: promotionId }, fields, loaded, locale: 'fr', now: at, proof: 'work', consent: null },
      seal: { changes: [], receipt },
    },
  )
}
const idOf = (person: string): string => identifyNewcomer(pepper, promotionId, `${person}@exemple.fr`)
const personOf = async (person: string) => (await store.get(newcomers, idOf(person)))?.value
const mailsOf = async (person: string): Promise<number> => {
  const log = await store.auditLog({ limit: 100, subject: idOf(person) })
  return log.ok ? log.value.items.filter(({ action }) => /joined|reminded|follow-up-asked/.test(action)).length : -1
}

describe('joining', () => {
  it('keeps the person once, with what they agreed to, and answers the same to a known address', async () => {
    const first = await join(typed('anne', { partners: true }))
    const again = await join(typed('anne', { firstName: 'Somebody else' }), '2026-10-05T10:10:00.000Z')
    expect(again).toEqual(first)
    expect(await personOf('anne')).toMatchObject({ firstName: 'anne', state: 'joined', semester: '2026-11' })
    expect((await personOf('anne'))?.consents.map(({ purpose }) => purpose)).toEqual([
      'promotion-welcome',
      'promotion-partners',
    ])
    expect(await mailsOf('anne')).toBe(1)
  })

  it('writes to a known address once an hour at most, whoever types it', async () => {
    await join(typed('bea'))
    for (const minute of ['05', '20', '40']) await join(typed('bea'), `2026-10-05T11:${minute}:00.000Z`)
    expect(await mailsOf('bea')).toBe(2)
  })

  it('is refused before the page opens and after the last day', async () => {
    const on = (at: Instant) => loadOpenPromotion({ store, site }, promotionId, at, nobody)
    expect(await on('2026-08-30T10:00:00.000Z')).toEqual({ ok: false, error: closed })
    expect(await on(now)).toMatchObject({ ok: true })
    expect(await on('2027-05-02T10:00:00.000Z')).toEqual({ ok: false, error: closed })
    expect(await loadOpenPromotion({ store, site }, `pro_${ulid()}`, now, nobody)).toEqual({ ok: false, error: nobody })
  })
})

describe('the person', () => {
  it('changes what they gave and takes a consent back, which stays on record', async () => {
    await join(typed('cleo', { partners: true }))
    const { email: _, ...change } = typed('cleo', { faculty: 'Clermont-Ferrand', needs: [] })
    await changeNewcomer(store, idOf('cleo'), change, '2026-10-06T10:00:00.000Z')
    const { faculty, needs, consents } = (await personOf('cleo')) ?? { consents: [] }
    expect({ faculty, needs }).toEqual({ faculty: 'Clermont-Ferrand', needs: [] })
    expect(consents.find(({ purpose }) => purpose === 'promotion-partners')?.withdrawnAt).toBe(
      '2026-10-06T10:00:00.000Z',
    )
  })

  it('is erased for good, may come back later, and cannot be found by the old link in between', async () => {
    await join(typed('dora'))
    await eraseNewcomer(store, idOf('dora'), now)
    expect(JSON.stringify(await personOf('dora'))).not.toMatch(/dora|Dupuy|Toulouse/)
    expect((await welcomeNewcomer(store, idOf('dora'), now)).ok).toBe(false)
    await join(typed('dora'))
    expect(await personOf('dora')).toMatchObject({ firstName: 'dora', state: 'joined' })
  })
})

describe('years later', () => {
  it('asks once per month due those who agreed, keeps their answer, and forgets them when it is over', async () => {
    await join(typed('eve', { followUp: true, personalEmail: 'eve@perso.exemple.fr' }))
    await join(typed('fay'))
    const sixMonths: Instant = '2027-11-02T10:00:00.000Z'
    const asked = await sendFollowUps({ store, timeZone }, sixMonths)
    expect(asked).toBeGreaterThanOrEqual(1)
    expect(await sendFollowUps({ store, timeZone }, sixMonths)).toBe(0)
    await answerFollowUp(store, idOf('eve'), 'replacing-here', sixMonths)
    expect((await personOf('eve'))?.followUps).toMatchObject([{ month: 6, answer: 'replacing-here' }])

    await forgetNewcomers({ store, timeZone }, sixMonths)
    expect(await personOf('fay')).toMatchObject({ state: 'erased', email: '' })
    expect(await personOf('eve')).toMatchObject({ state: 'joined', email: '', personalEmail: 'eve@perso.exemple.fr' })
    expect(await forgetNewcomers({ store, timeZone }, sixMonths)).toBe(0)
    await forgetNewcomers({ store, timeZone }, '2030-08-01T10:00:00.000Z')
    expect(await personOf('eve')).toMatchObject({ state: 'erased', personalEmail: '' })
    expect(await newcomersOf(store, promotionId)).toEqual([])
  })
})
