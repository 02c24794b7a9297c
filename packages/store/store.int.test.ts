import type { TerritoryId } from '@ancrage/kernel'
import { scopeOfSystem } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  afterChange,
  afterCreate,
  amend,
  create,
  createDynamoClient,
  createStoreEngine,
  type DynamoClient,
  defineCollection,
  localTables,
  openFigures,
  openStore,
  publish,
  remove,
  replace,
  restore,
  type StoreEngine,
  type TerritoryStore,
  unpublish,
} from './index.ts'
import { createTables } from './local/create-tables.ts'
import { type Engine, startEngine } from './local/engine.ts'
import { sweepExpired } from './local/sweep-expired.ts'

const notes = defineCollection({
  name: 'notes',
  prefix: 'aid',
  schema: z.strictObject({ text: z.string() }),
  editorial: true,
})
const here: TerritoryId = 'ter_01J00000000000000000000000'
const twin: TerritoryId = 'ter_01J00000000000000000000001'
const now = '2026-11-21T10:00:00.000Z'
const note = (subject: string) => ({ action: 'note.saved', collection: 'notes', subject, summary: 'Note enregistrée' })

let running: Engine
let engine: StoreEngine<DynamoClient>
let store: TerritoryStore
let other: TerritoryStore
let counter = 0
const id = (n: number): string => `aid_01J0000000000000000000${String(n).padStart(4, '0')}`

beforeAll(async () => {
  running = await startEngine()
  const dynamo = createDynamoClient({
    endpoint: running.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
  engine = createStoreEngine({
    dynamo,
    tables: localTables,
    cursorSecret: 'a secret for cursors, long enough',
    ids: { next: (prefix) => `${prefix}_01J00000000000000000${String(++counter).padStart(6, '0')}` },
  })
  await createTables(dynamo, localTables)
  store = openStore(scopeOfSystem(here, 'test'), engine)
  other = openStore(scopeOfSystem(twin, 'test'), engine)
})
afterAll(() => running.stop())

describe('a territory store', () => {
  it('keeps a working copy and a published copy side by side', async () => {
    await store.commit({ changes: [create(notes, id(1), { text: 'un' })], audit: [note(id(1))], now })
    expect((await store.get(notes, id(1)))?.state).toBe('draft')
    await store.commit({ changes: [publish(notes, { id: id(1), version: 1 })], audit: [note(id(1))], now })
    expect((await store.get(notes, id(1)))?.state).toBe('published')
    await store.commit({ changes: [replace(notes, id(1), 2, { text: 'deux' })], audit: [note(id(1))], now })
    const stored = await store.get(notes, id(1))
    expect(stored).toMatchObject({
      state: 'modified',
      version: 3,
      value: { text: 'deux' },
      live: { value: { text: 'un' } },
    })
  })

  it('knows what a change leaves behind without reading it again', async () => {
    const key = id(20)
    const draft = afterCreate(key, { text: 'un' }, now)
    await store.commit({ changes: [create(notes, key, draft.value)], audit: [note(key)], now })
    expect(draft).toEqual(await store.get(notes, key))
    let known = draft
    const steps = [
      ['publish', (v: number) => publish(notes, { id: key, version: v }), 'un'],
      ['replace', (v: number) => replace(notes, key, v, { text: 'deux' }), 'deux'],
      ['remove', (v: number) => remove(notes, key, v), 'deux'],
      ['restore', (v: number) => restore(notes, key, v), 'deux'],
      ['replace', (v: number) => replace(notes, key, v, { text: 'un' }), 'un'],
      ['unpublish', (v: number) => unpublish(notes, { id: key, version: v }), 'un'],
    ] as const
    for (const [kind, change, text] of steps) {
      await store.commit({ changes: [change(known.version)], audit: [note(key)], now })
      known = afterChange(known, kind, { text }, now)
      expect(known, kind).toEqual(await store.get(notes, key))
    }
  })

  it('amends both copies at once, so that a holder’s word is public and the team’s draft stays a draft', async () => {
    const key = id(40)
    const shout = ({ text }: { text: string }) => ({ text: `${text} !` })
    await store.commit({ changes: [create(notes, key, { text: 'un' })], audit: [note(key)], now })
    const draft = await store.get(notes, key)
    expect(draft && amend(notes, draft, shout)).toBeUndefined()
    await store.commit({ changes: [publish(notes, { id: key, version: 1 })], audit: [note(key)], now })
    await store.commit({ changes: [replace(notes, key, 2, { text: 'deux' })], audit: [note(key)], now })
    const before = await store.get(notes, key)
    const change = before && amend(notes, before, shout)
    await store.commit({ changes: change ? [change] : [], audit: [note(key)], now })
    expect(await store.get(notes, key)).toMatchObject({
      state: 'modified',
      version: 4,
      value: { text: 'deux !' },
      live: { value: { text: 'un !' }, version: 4 },
    })
  })

  it('refuses a write from a version that has moved, and writes nothing of it', async () => {
    await store.commit({ changes: [create(notes, id(2), { text: 'un' })], audit: [note(id(2))], now })
    const result = await store.commit({
      changes: [create(notes, id(3), { text: 'trois' }), replace(notes, id(2), 7, { text: 'x' })],
      audit: [note(id(2))],
      now,
    })
    expect(result).toEqual({ ok: false, error: { kind: 'conflict', collection: 'notes', id: id(2) } })
    expect(await store.get(notes, id(3))).toBeUndefined()
  })

  it('never serves a stale list after a write, nor the bin, and restores a record as it was', async () => {
    const before = await store.list(notes)
    await store.commit({ changes: [create(notes, id(4), { text: 'quatre' })], audit: [note(id(4))], now })
    expect(await store.list(notes)).toHaveLength(before.length + 1)
    await store.commit({ changes: [remove(notes, id(4), 1)], audit: [note(id(4))], now })
    expect(await store.list(notes)).toHaveLength(before.length)
    expect((await store.listDeleted(notes)).map((stored) => stored.id)).toContain(id(4))
    await store.commit({ changes: [restore(notes, id(4), 2)], audit: [note(id(4))], now })
    expect((await store.get(notes, id(4)))?.value).toEqual({ text: 'quatre' })
  })

  it('stays exact while this process and another write to one collection, in any order', async () => {
    const elsewhere = openStore(
      scopeOfSystem(here, 'elsewhere'),
      createStoreEngine({
        dynamo: engine.dynamo,
        tables: engine.tables,
        ids: engine.ids,
        cursorSecret: engine.cursorSecret,
      }),
    )
    const order = [store, elsewhere, store, store, elsewhere, elsewhere, store]
    for (const [index, writer] of order.entries()) {
      const key = id(100 + index)
      await writer.commit({ changes: [create(notes, key, { text: `${index}` })], audit: [note(key)], now })
      const bump = [publish(notes, { id: key, version: 1 })]
      await (index % 2 ? elsewhere : store).commit({ changes: bump, audit: [note(key)], now })
      const [one, other] = [await store.list(notes), await elsewhere.list(notes)]
      expect(one).toEqual(other)
      expect(one.find((stored) => stored.id === key)).toMatchObject({ version: 2, state: 'published' })
    }
    const together = Array.from({ length: 20 }, (_, index) => {
      const key = id(200 + index)
      const writer = index % 3 ? store : elsewhere
      return writer
        .commit({ changes: [create(notes, key, { text: 'x' })], audit: [note(key)], now })
        .then(() => writer.list(notes))
        .then((list) => expect(list.some((stored) => stored.id === key)).toBe(true))
    })
    await Promise.all(together)
    expect(await store.list(notes)).toEqual(await elsewhere.list(notes))
  })

  it('shows nothing of a territory to its near-twin', async () => {
    expect(await other.get(notes, id(1))).toBeUndefined()
    expect(await other.list(notes)).toEqual([])
    const foreign = await other.commit({
      changes: [replace(notes, id(1), 3, { text: 'volé' })],
      audit: [note(id(1))],
      now,
    })
    expect(foreign.ok).toBe(false)
  })

  it('pages the audit log with cursors that another territory or query cannot replay', async () => {
    const first = await store.auditLog({ limit: 2 })
    if (!first.ok) throw new Error('no page')
    expect(first.value.items).toHaveLength(2)
    const cursor = first.value.cursor ?? ''
    const second = await store.auditLog({ limit: 2, cursor })
    expect(second.ok && second.value.items[0]?.id).not.toBe(first.value.items[1]?.id)
    expect(await other.auditLog({ limit: 2, cursor })).toEqual({ ok: false, error: 'invalid-cursor' })
    expect(await store.auditLog({ limit: 2, cursor, subject: id(1) })).toEqual({ ok: false, error: 'invalid-cursor' })
  })

  it('gives the first answer again to a request that comes twice', async () => {
    const receipt = { key: 'request-1', fingerprint: 'f', reply: { id: id(5) } }
    const commit = { changes: [create(notes, id(5), { text: 'cinq' })], audit: [note(id(5))], receipt, now } as const
    expect((await store.commit(commit)).ok).toBe(true)
    expect(await store.receipt('request-1')).toEqual(receipt)
    expect(await other.receipt('request-1')).toBeUndefined()
    const again = await store.commit({ ...commit, changes: [create(notes, id(6), { text: 'six' })] })
    expect(again).toEqual({ ok: false, error: { kind: 'replayed' } })
    expect(await store.get(notes, id(6))).toBeUndefined()
  })

  it('lets go of what has outlived its time, and of nothing else', async () => {
    await store.commit({ changes: [create(notes, id(30), { text: 'gardée' })], audit: [note(id(30))], now })
    await store.commit({ changes: [create(notes, id(31), { text: 'jetée' })], audit: [note(id(31))], now })
    await store.commit({ changes: [remove(notes, id(31), 1)], audit: [note(id(31))], now })
    await sweepExpired(engine.dynamo, localTables.app, '2026-12-20T10:00:00.000Z')
    expect((await store.get(notes, id(31)))?.deletedAt).toBe(now)
    expect(await sweepExpired(engine.dynamo, localTables.app, '2026-12-22T10:00:00.000Z')).toBeGreaterThan(0)
    expect(await store.get(notes, id(31))).toBeUndefined()
    expect((await store.get(notes, id(30)))?.value).toEqual({ text: 'gardée' })
  })

  it('refuses a scope that looks right but was not minted', () => {
    const forged = { territoryId: here, actor: { kind: 'visitor' }, can: () => true }
    expect(() => openStore(forged as never, engine)).toThrow('received')
  })
})

describe('figures', () => {
  it('count each record once, however often and in whatever order its changes are told', async () => {
    const figures = openFigures(scopeOfSystem(here, 'test'), engine)
    const one = { source: 'notes.1', version: 1, values: { a: 1 } }
    const two = { source: 'notes.1', version: 2, values: { a: 3, b: 1 } }
    await figures.apply([one, two, one])
    await figures.apply([one])
    expect(await figures.apply([two, { source: 'notes.2', version: 1, values: { a: 2 } }])).toEqual({ a: 5, b: 1 })
    expect(await figures.rebuild([two])).toEqual({ a: 3, b: 1 })
  })
})
