import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Instant, TerritoryId } from '@ancrage/kernel'
import {
  create,
  createDynamoClient,
  createStoreEngine,
  localTables,
  openStore,
  publish,
  type TerritoryStore,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { afterEach, expect, it } from 'vitest'
import { sampleEvent, sampleEventId } from '../model/samples.ts'
import { recount } from '../model.ts'
import { eventLedgers, events, registrationsOf } from '../store.ts'

const territoryId: TerritoryId = 'ter_01J00000000000000000000000'
const now: Instant = '2026-11-21T10:00:00.000Z'
const people = 1000
const seats = 180
const folder = mkdtempSync(join(tmpdir(), 'ancrage-sign-ups-'))
const features = resolve(import.meta.dirname, '../..')

/** A process of its own that signs everybody up, sixteen at a time, and prints who was told "you are in". */
const rush = `
import { randomUUID } from 'node:crypto'
import { createDynamoClient, createStoreEngine, localTables, openStore } from '@ancrage/store'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { openSignUpDesk } from './events/operations/gather-sign-ups.ts'
const [endpoint, territoryId, eventId, people, now] = process.argv.slice(1)
const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
const dynamo = createDynamoClient({ endpoint, region: 'local', credentials })
const ids = { next: (prefix) => prefix + '_' + randomUUID() }
const engine = createStoreEngine({ dynamo, tables: localTables, cursorSecret: 'a secret for cursors, long enough', ids })
const deps = {
  territoryId,
  store: openStore(scopeOfHost(territoryId), engine),
  pepper: 'a pepper of at least thirty-two characters',
  site: async () => ({ chrome: { baseUrl: 'http://gers.localhost' }, timeZone: 'Europe/Paris', communes: [] }),
}
const desk = openSignUpDesk()
let next = 0
const one = async () => {
  while (next < Number(people)) {
    const name = 'P' + next++
    const who = { firstName: name, lastName: 'Dupuy', email: name + '@example.fr', phone: '', category: 'intern', guests: 0 }
    const signUp = { ...who, answers: {}, message: '', locale: 'fr', consent: true, website: '' }
    const answer = await desk.signUp(deps, eventId, { signUp, channel: 'portal', now })
    console.log(JSON.stringify([name, answer.ok && answer.value.kind === 'placed' ? answer.value.registration.seq : 0]))
  }
}
await Promise.all(Array.from({ length: 16 }, one))
`

const started: Engine[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((engine) => engine.stop()))
  rmSync(folder, { recursive: true, force: true })
})

const open = async (): Promise<{ engine: Engine; store: TerritoryStore }> => {
  const engine = await startEngine({ dbPath: join(folder, 'data.db') })
  started.push(engine)
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: engine.endpoint, region: 'local', credentials })
  await createTables(dynamo, localTables)
  let counter = Date.now()
  const ids = { next: <P extends string>(prefix: P) => `${prefix}_${++counter}` as const }
  const secrets = { cursorSecret: 'a secret for cursors, long enough' }
  return {
    engine,
    store: openStore(scopeOfHost(territoryId), createStoreEngine({ dynamo, tables: localTables, ids, ...secrets })),
  }
}

const launch = (endpoint: string, eventId: string): ChildProcess =>
  spawn(
    process.execPath,
    ['--input-type=module', '-e', rush, '--', endpoint, territoryId, eventId, String(people), now],
    { cwd: features, stdio: ['ignore', 'pipe', 'inherit'] },
  )

/** Reads who was answered, until the process ends or `enough` answers came. */
const answersOf = async (child: ChildProcess, enough = Number.POSITIVE_INFINITY): Promise<Map<string, number>> => {
  const told = new Map<string, number>()
  for await (const line of createInterface({ input: child.stdout! })) {
    const [name, seq] = JSON.parse(line) as [string, number]
    told.set(name, seq)
    if (told.size === enough) child.kill('SIGKILL')
  }
  return told
}

it('a thousand people for 180 seats, platform and database killed half-way: everyone once, in order, and no word broken', async () => {
  const eventId = sampleEventId(1)
  const first = await open()
  const audit = [{ action: 'event.published', collection: 'events', subject: eventId, summary: 'Événement publié' }]
  await first.store.commit({ changes: [create(events, eventId, sampleEvent({ capacity: seats }))], audit, now })
  await first.store.commit({ changes: [publish(events, { id: eventId, version: 1 })], audit, now })

  const told = await answersOf(launch(first.engine.endpoint, eventId), people / 2)
  await first.engine.kill()

  const second = await open()
  const again = await answersOf(launch(second.engine.endpoint, eventId))

  expect(told.size).toBeGreaterThanOrEqual(people / 2)
  expect(again.size).toBe(people)
  const kept = (await registrationsOf(second.store, eventId)).map((stored) => stored.value)
  const places = new Map(kept.map((one) => [one.firstName, one.seq]))
  for (const [name, seq] of told) expect(places.get(name), `${name} keeps the place that was promised`).toBe(seq)
  expect(kept.map((one) => one.seq)).toEqual(Array.from({ length: people }, (_, index) => index + 1))
  expect(new Set(kept.map((one) => one.email)).size).toBe(people)
  expect(kept.filter((one) => one.state === 'confirmed').map((one) => one.seq)).toEqual(
    Array.from({ length: seats }, (_, index) => index + 1),
  )
  const ledger = await second.store.get(eventLedgers, eventId)
  expect(recount(ledger!.value, kept)).toEqual(ledger!.value)
}, 120_000)
