import { type Instant, slugify, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import {
  create,
  createDynamoClient,
  createStoreEngine,
  localTables,
  openStore,
  publish,
  replace,
  type StoreEngine,
  type TerritoryStore,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Event, type SignUp, signUpSchema } from '../contract.ts'
import { sampleEvent } from '../model/samples.ts'
import { recount } from '../model.ts'
import { eventLedgers, events, registrations, registrationsOf } from '../store.ts'
import { acceptOffer } from './accept-offer.ts'
import { cancelAll } from './cancel-all.ts'
import { cancelRegistration } from './cancel-registration.ts'
import { changeRegistration, type RegistrationChange } from './change-registration.ts'
import { checkIn } from './check-in.ts'
import { forgetPeople } from './forget-people.ts'
import { openSignUpDesk } from './gather-sign-ups.ts'
import { identifyPerson } from './identify-person.ts'
import type { SignUpOutcome } from './plan-sign-ups.ts'
import { promoteWaiting } from './promote-waiting.ts'
import { openRegistration } from './read-registration.ts'
import { tellMoved } from './tell-moved.ts'

const territoryId: TerritoryId = 'ter_01J00000000000000000000000'
const timeZone = 'Europe/Paris'
const now: Instant = '2026-11-21T10:00:00.000Z'
const later: Instant = '2026-11-21T11:00:00.000Z'
let counter = 0
const ulid = (): string => `01J${String(++counter).padStart(23, '0')}`
const pepper = 'a pepper of at least thirty-two characters'
const chrome = sampleChrome('gers', { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} })
const site = async () => ({ chrome, timeZone, communes: [] })

let running: Engine
let engine: StoreEngine
let store: TerritoryStore

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
})
afterAll(() => running.stop())

const audit = [{ action: 'event.published', collection: 'events', subject: 'x', summary: 'Événement publié' }]

const announce = async (changes: Partial<Event> = {}): Promise<`evt_${string}`> => {
  const id = `evt_${ulid()}` as const
  await store.commit({
    changes: [create(events, id, sampleEvent({ capacity: 3, guestsAllowed: 2, ...changes }))],
    audit,
    now,
  })
  await store.commit({ changes: [publish(events, { id, version: 1 })], audit, now })
  return id
}

const amend = async (id: string, changes: Partial<Event>): Promise<void> => {
  const stored = await store.get(events, id)
  const { version, value } = stored!
  await store.commit({ changes: [replace(events, id, version, { ...value, ...changes })], audit, now })
  await store.commit({ changes: [publish(events, { id, version: version + 1 })], audit, now })
}

const person = (name: string, more: Partial<SignUp> = {}): SignUp =>
  signUpSchema.parse({
    firstName: name,
    lastName: 'Dupuy',
    email: `${slugify(name)}@example.fr`,
    category: 'intern',
    consent: true,
    ...more,
  })

const desk = openSignUpDesk()
const deps = () => ({ store, pepper, site, timeZone, territoryId })
const signUp = (eventId: `evt_${string}`, who: SignUp, at = now, from = desk) =>
  from.signUp(deps(), eventId, { signUp: who, channel: 'portal', now: at })
const placed = async (answer: ReturnType<typeof signUp>) => {
  const result = await answer
  if (!result.ok || result.value.kind !== 'placed') throw new Error(`not placed: ${JSON.stringify(result)}`)
  return result.value
}
const mailsOf = async (subject: string): Promise<number> => {
  const log = await store.auditLog({ limit: 100, subject })
  return log.ok ? log.value.items.length : -1
}

const opened = async (id: string) => {
  const found = await openRegistration(store, id)
  if (!found.ok) throw new Error(`no registration ${id}`)
  return found.value
}
const cancel = async (id: string, at: Instant) => cancelRegistration(deps(), await opened(id), at)
const change = async (id: string, wanted: RegistrationChange, at: Instant) =>
  changeRegistration(deps(), await opened(id), wanted, at)
const _accept = async (id: string, at: Instant) => acceptOffer(deps(), await opened(id), at)
const _stateOf = async (id: string) => (await store.get(registrations, id))?.value.state
const _holds = async (eventId: string): Promise<void> => {
  const ledger = await store.get(eventLedgers, eventId)
  const people = await registrationsOf(store, eventId)
  expect(
    recount(
      ledger!.value,
      people.map((one) => one.value),
    ),
  ).toEqual(ledger!.value)
}

describe('signing up', () => {
  it('confirms while seats are free, then tells each person their place on the waiting list', async () => {
    const id = await announce()
    const answers = await Promise.all(
      ['Anne', 'Bob', 'Chloé', 'Denis', 'Emma'].map((name, i) =>
        placed(signUp(id, person(name, { email: `p${i}@example.fr` }))),
      ),
    )
    expect(answers.map(({ registration, position }) => [registration.state, registration.seq, position])).toEqual([
      ['confirmed', 1, 0],
      ['confirmed', 2, 0],
      ['confirmed', 3, 0],
      ['waiting', 4, 1],
      ['waiting', 5, 2],
    ])
    const people = await registrationsOf(store, id)
    const ledger = await store.get(eventLedgers, id)
    expect(
      recount(
        ledger!.value,
        people.map((one) => one.value),
      ),
    ).toEqual(ledger!.value)
  })

  it('writes once to the impatient finger that sends the same twice', async () => {
    const id = await announce()
    const first = await placed(signUp(id, person('Anne')))
    const again = await signUp(id, person('Anne'), '2026-11-21T10:05:00.000Z')
    expect(again).toEqual({ ok: true, value: { kind: 'known' } })
    expect(await registrationsOf(store, id)).toHaveLength(1)
    expect(await mailsOf(first.id)).toBe(1)
  })

  it('says nothing of a registration to someone else who types its address, and reminds its owner', async () => {
    const id = await announce()
    const first = await placed(signUp(id, person('Anne')))
    const stranger = await signUp(id, person('Curieux', { email: 'ANNE@example.fr' }))
    expect(stranger).toEqual({ ok: true, value: { kind: 'known' } })
    const log = await store.auditLog({ limit: 10, subject: first.id })
    expect(log.ok && log.value.items.map((entry) => entry.action).sort()).toEqual([
      'registration.confirmed',
      'registration.reminded',
    ])
  })

  it('writes to an owner once an hour at most, however often strangers type the address', async () => {
    const id = await announce()
    const first = await placed(signUp(id, person('Anne')))
    const typed = (name: string, at: Instant = now) => signUp(id, person(name, { email: 'anne@example.fr' }), at)
    const known = { ok: true, value: { kind: 'known' } }
    for (const name of ['Un', 'Deux', 'Trois']) expect(await typed(name)).toEqual(known)
    expect(await Promise.all(['Quatre', 'Cinq'].map((name) => typed(name)))).toEqual([known, known])
    const reminders = async (): Promise<number> => {
      const log = await store.auditLog({ limit: 20, subject: first.id })
      return log.ok ? log.value.items.filter(({ action }) => action === 'registration.reminded').length : -1
    }
    expect(await reminders()).toBe(1)
    expect(await Promise.all(['Six', 'Sept'].map((name) => typed(name, later)))).toEqual([known, known])
    expect(await reminders()).toBe(2)
  })

  it('keeps a person once even when they come twice in one group, or through two processes', async () => {
    const id = await announce({ capacity: 50 })
    const elsewhere = openSignUpDesk()
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => signUp(id, person(`P${i % 10}`), now, i % 2 === 0 ? desk : elsewhere)),
    )
    expect(answers.every((answer) => answer.ok)).toBe(true)
    const people = await registrationsOf(store, id)
    expect(people).toHaveLength(10)
    expect(people.map((one) => one.value.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('puts a person who had cancelled at the end of the order', async () => {
    const id = await announce({ capacity: 1 })
    const anne = await placed(signUp(id, person('Anne')))
    await placed(signUp(id, person('Bob')))
    await cancel(anne.id, now)
    const again = await placed(signUp(id, person('Anne')))
    expect(again).toMatchObject({ id: anne.id, position: 2, registration: { state: 'waiting', seq: 3 } })
    expect(again.registration.sequence).toBeGreaterThan(anne.registration.sequence)
  })

  it.each([
    ['before they open', {}, '2026-10-31T00:00:00.000Z', 'registration-closed'],
    ['after they close', {}, '2026-11-26T11:00:00.000Z', 'registration-closed'],
    ['to a cancelled event', { cancelled: true }, now, 'event-cancelled'],
  ] as const)('refuses sign-ups %s and writes nothing', async (_when, changes, at, slug) => {
    const id = await announce(changes)
    const answer = await signUp(id, person('Anne'), at)
    expect(answer).toMatchObject({ ok: false, error: { kind: { slug } } })
    expect(await store.get(eventLedgers, id)).toBeUndefined()
  })

  it('refuses more guests than the event takes, naming the field', async () => {
    const id = await announce()
    const answer = await signUp(id, person('Anne', { guests: 3 }))
    expect(answer).toMatchObject({ ok: false, error: { errors: [{ pointer: '/guests' }] } })
  })

  it('knows no draft and no event of another territory', async () => {
    const draft = `evt_${ulid()}` as const
    await store.commit({ changes: [create(events, draft, sampleEvent())], audit, now })
    expect(await signUp(draft, person('Anne'))).toMatchObject({ ok: false, error: { kind: { slug: 'not-found' } } })
    const other = openStore(scopeOfHost('ter_01J00000000000000000000001'), engine)
    const foreign = await desk.signUp(
      { ...deps(), store: other, territoryId: 'ter_01J00000000000000000000001' },
      await announce(),
      { signUp: person('Anne'), channel: 'portal', now },
    )
    expect(foreign).toMatchObject({ ok: false, error: { kind: { slug: 'not-found' } } })
  })

  it('tells a later request with the same key that the key was used', async () => {
    const id = await announce({ capacity: 20 })
    const receipt = () => ({ key: `k-${id}`, fingerprint: 'f', reply: {} })
    const keyed = (name: string) => desk.signUp(deps(), id, { signUp: person(name), channel: 'portal', now, receipt })
    const answers = await Promise.all([keyed('Anne'), keyed('Bob'), signUp(id, person('Chloé'))])
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, true])
    expect((await registrationsOf(store, id)).map((one) => one.value.firstName)).toEqual(['Anne', 'Chloé'])
  })
})

describe('seats given back', () => {
  it('go to the first in line by mail, once, however often the change is told', async () => {
    const id = await announce({ capacity: 1 })
    const anne = await placed(signUp(id, person('Anne')))
    const bob = await placed(signUp(id, person('Bob')))
    await placed(signUp(id, person('Chloé')))
    await cancel(anne.id, later)
    expect(await promoteWaiting(deps(), id, later)).toBe(1)
    expect(await promoteWaiting(deps(), id, later)).toBe(0)
    const kept = await store.get(registrations, bob.id)
    expect(kept?.value).toMatchObject({ state: 'confirmed', promotedAt: later })
    expect(await mailsOf(bob.id)).toBe(2)
  })

  it('are promoted once when two consumers hear of it together', async () => {
    const id = await announce({ capacity: 30 })
    const first = await Promise.all(Array.from({ length: 60 }, (_, i) => placed(signUp(id, person(`P${i}`)))))
    await Promise.all(first.slice(0, 30).map(({ id: one }) => cancel(one, later)))
    const counts = await Promise.all([promoteWaiting(deps(), id, later), promoteWaiting(deps(), id, later)])
    expect(counts[0]! + counts[1]!).toBe(30)
    const people = await registrationsOf(store, id)
    expect(people.filter((one) => one.value.state === 'confirmed').map((one) => one.value.seq)).toEqual(
      Array.from({ length: 30 }, (_, i) => 31 + i),
    )
    const ledger = await store.get(eventLedgers, id)
    expect(
      recount(
        ledger!.value,
        people.map((one) => one.value),
      ),
    ).toEqual(ledger!.value)
  })

  it('come from a larger room too, and nobody is sent home from a smaller one', async () => {
    const id = await announce({ capacity: 2 })
    for (const name of ['Anne', 'Bob', 'Chloé', 'Denis'])
      await placed(signUp(id, person(name, { email: `${name.length}${name.charCodeAt(0)}@example.fr` })))
    await amend(id, { capacity: 3 })
    expect(await promoteWaiting(deps(), id, later)).toBe(1)
    await amend(id, { capacity: 1 })
    expect(await promoteWaiting(deps(), id, later)).toBe(0)
    expect((await store.get(eventLedgers, id))?.value).toMatchObject({ capacity: 1, taken: { intern: 3 } })
  })

  it('come from guests who stay at home, at once', async () => {
    const id = await announce({ capacity: 3 })
    const anne = await placed(signUp(id, person('Anne', { guests: 2 })))
    await placed(signUp(id, person('Bob')))
    const fewer = await change(anne.id, { guests: 1, answers: {} }, later)
    expect(fewer).toMatchObject({ ok: true, value: { value: { guests: 1, sequence: 1 } } })
    expect(await promoteWaiting(deps(), id, later)).toBe(1)
    const back = await change(anne.id, { guests: 2, answers: {} }, later)
    expect(back).toMatchObject({ ok: false, error: { errors: [{ pointer: '/guests' }] } })
  })
})

describe('a registration', () => {
  it('can be cancelled twice without harm, and no longer after the person has come in', async () => {
    const id = await announce()
    const anne = await placed(signUp(id, person('Anne')))
    const bob = await placed(signUp(id, person('Bob')))
    await cancel(anne.id, later)
    expect((await cancel(anne.id, later)).ok).toBe(true)
    expect((await store.get(eventLedgers, id))?.value.taken.intern).toBe(1)
    await checkIn(deps(), bob.id, later)
    expect(await cancel(bob.id, later)).toMatchObject({ error: { kind: { slug: 'wrong-state' } } })
  })

  it('is checked in once, whoever scans the code again', async () => {
    const id = await announce()
    const anne = await placed(signUp(id, person('Anne')))
    expect((await checkIn(deps(), anne.id, now)).ok).toBe(true)
    const again = await checkIn(deps(), anne.id, later)
    expect(again).toMatchObject({ ok: true, value: { value: { checkedInAt: now } } })
  })

  it('is not checked in while it waits', async () => {
    const id = await announce({ capacity: 1 })
    await placed(signUp(id, person('Anne')))
    const bob = await placed(signUp(id, person('Bob')))
    expect(await checkIn(deps(), bob.id, now)).toMatchObject({ error: { kind: { slug: 'wrong-state' } } })
  })
})

it('a cancelled event frees everyone and writes to each of them once', async () => {
  const id = await announce({ capacity: 20 })
  const people = await Promise.all(Array.from({ length: 30 }, (_, i) => placed(signUp(id, person(`P${i}`)))))
  await amend(id, { cancelled: true })
  expect(await cancelAll(deps(), id, later)).toBe(30)
  expect(await cancelAll(deps(), id, later)).toBe(0)
  expect(await promoteWaiting(deps(), id, later)).toBe(0)
  expect((await registrationsOf(store, id)).every((one) => one.value.state === 'cancelled')).toBe(true)
  expect(await mailsOf(people[7]!.id)).toBe(2)
})

it('a moved event is told once to everyone who comes or waits, and moves the entry in their calendar', async () => {
  const id = await announce({ capacity: 20 })
  const people = await Promise.all(Array.from({ length: 30 }, (_, i) => placed(signUp(id, person(`P${i}`)))))
  await cancel(people[0]!.id, later)
  await amend(id, { summary: 'Un autre résumé.' })
  expect(await tellMoved(deps(), id, later)).toBe(0)
  await amend(id, { startsAt: '2026-11-27T20:00' })
  expect(await tellMoved(deps(), id, later)).toBe(29)
  expect(await tellMoved(deps(), id, later)).toBe(0)
  expect(await mailsOf(people[7]!.id)).toBe(2)
  const after = await store.get(registrations, people[7]!.id)
  expect(after!.value.sequence).toBeGreaterThan(people[7]!.registration.sequence)
})

it('people are forgotten six months after their semester, and still counted', async () => {
  const id = await announce()
  const anne = await placed(signUp(id, person('Anne', { message: 'Bonjour', phone: '06 39 98 00 01' })))
  expect(await forgetPeople(deps(), '2027-11-01T12:00:00.000Z')).toBe(0)
  expect(await forgetPeople(deps(), '2027-11-02T12:00:00.000Z')).toBeGreaterThan(0)
  expect(await forgetPeople(deps(), '2027-11-02T12:00:00.000Z')).toBe(0)
  const kept = await store.get(registrations, anne.id)
  expect(JSON.stringify(kept)).not.toMatch(/Anne|Dupuy|anne@|Bonjour|06 39/)
  expect(kept?.value).toMatchObject({ state: 'confirmed', category: 'intern', semester: '2026-11' })
})

it('a thousand people for 180 seats: each once, in order, and the accounts agree', async () => {
  const id = await announce({ capacity: 180 })
  const outcomes = await Promise.all(Array.from({ length: 1000 }, (_, i) => signUp(id, person(`P${i}`))))
  const all = outcomes.flatMap((one): SignUpOutcome[] => (one.ok ? [one.value] : []))
  const seqs = all.map((one) => (one.kind === 'placed' ? one.registration.seq : 0))
  expect(seqs).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1))
  const people = await registrationsOf(store, id)
  expect(people.filter((one) => one.value.state === 'confirmed').map((one) => one.value.seq)).toEqual(
    seqs.slice(0, 180),
  )
  expect(people.filter((one) => one.value.state === 'waiting').map((one) => one.value.seq)).toEqual(seqs.slice(180))
  const ledger = await store.get(eventLedgers, id)
  expect(
    recount(
      ledger!.value,
      people.map((one) => one.value),
    ),
  ).toEqual(ledger!.value)
}, 60_000)

it('keys ids so that an address alone does not give the id away', () => {
  const [one, other] = ['pepper', 'salt'].map((key) => identifyPerson(key, 'evt_1', 'anne@example.fr'))
  expect(one!.id).not.toBe(other!.id)
  expect(identifyPerson('pepper', 'evt_1', 'ANNE@example.fr')).toEqual(one)
  expect(identifyPerson('pepper', 'evt_2', 'anne@example.fr').id).not.toBe(one!.id)
})
