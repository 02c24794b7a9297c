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
import { cancelRegistration } from './cancel-registration.ts'
import { changeRegistration, type RegistrationChange } from './change-registration.ts'
import { checkIn } from './check-in.ts'
import { expireOffers } from './expire-offers.ts'
import { openSignUpDesk } from './gather-sign-ups.ts'
import { promoteWaiting } from './promote-waiting.ts'
import { openRegistration } from './read-registration.ts'
import { thankPeople } from './thank-people.ts'

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

const _amend = async (id: string, changes: Partial<Event>): Promise<void> => {
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
const _mailsOf = async (subject: string): Promise<number> => {
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
const accept = async (id: string, at: Instant) => acceptOffer(deps(), await opened(id), at)
const stateOf = async (id: string) => (await store.get(registrations, id))?.value.state
const holds = async (eventId: string): Promise<void> => {
  const ledger = await store.get(eventLedgers, eventId)
  const people = await registrationsOf(store, eventId)
  expect(
    recount(
      ledger!.value,
      people.map((one) => one.value),
    ),
  ).toEqual(ledger!.value)
}

describe('an offer', () => {
  const offering = { capacity: 1, offerHours: 24 } as const
  const tomorrow: Instant = '2026-11-22T11:00:00.000Z'

  it('keeps the seat for the first in line as long as the event says, and it is theirs once they say so', async () => {
    const id = await announce(offering)
    const anne = await placed(signUp(id, person('Anne')))
    const bob = await placed(signUp(id, person('Bob')))
    await cancel(anne.id, later)
    expect(await promoteWaiting(deps(), id, later)).toBe(1)
    expect((await store.get(registrations, bob.id))?.value).toMatchObject({ state: 'offered', offerEndsAt: tomorrow })
    const other = await placed(signUp(id, person('Chloé'), later))
    expect(other.registration.state, 'a seat that is offered is not free').toBe('waiting')
    expect(await accept(bob.id, '2026-11-22T10:59:59.000Z')).toMatchObject({ ok: true })
    expect((await accept(bob.id, tomorrow)).ok, 'accepting twice is no error').toBe(true)
    expect(await stateOf(bob.id)).toBe('confirmed')
    await holds(id)
  })

  it('refused frees the seat at once, for the next one', async () => {
    const id = await announce(offering)
    const anne = await placed(signUp(id, person('Anne')))
    const bob = await placed(signUp(id, person('Bob')))
    const chloe = await placed(signUp(id, person('Chloé')))
    await cancel(anne.id, later)
    await promoteWaiting(deps(), id, later)
    await cancel(bob.id, later)
    expect(await promoteWaiting(deps(), id, later)).toBe(1)
    expect(await stateOf(chloe.id)).toBe('offered')
    await holds(id)
  })

  it('left without answer ends at its minute, before any clock comes round, and goes to the next one, once', async () => {
    const id = await announce(offering)
    const anne = await placed(signUp(id, person('Anne')))
    const bob = await placed(signUp(id, person('Bob')))
    const chloe = await placed(signUp(id, person('Chloé')))
    await cancel(anne.id, later)
    await promoteWaiting(deps(), id, later)
    expect(await accept(bob.id, tomorrow)).toMatchObject({ ok: false, error: { kind: { slug: 'offer-over' } } })
    await expireOffers(deps(), '2026-11-22T10:59:00.000Z')
    expect(await stateOf(bob.id)).toBe('offered')
    await Promise.all([expireOffers(deps(), tomorrow), expireOffers(deps(), tomorrow)])
    const log = await store.auditLog({ limit: 10, subject: bob.id })
    expect(log.ok && log.value.items.filter(({ action }) => action === 'registration.expired')).toHaveLength(1)
    expect(await stateOf(bob.id)).toBe('cancelled')
    expect(await promoteWaiting(deps(), id, tomorrow)).toBe(1)
    expect(await stateOf(chloe.id)).toBe('offered')
    await holds(id)
  })
})

describe('the event’s own questions', () => {
  const menu = {
    key: 'menu',
    label: 'Menu',
    kind: 'choice' as const,
    options: [
      { key: 'classique', label: 'Classique' },
      { key: 'vegetarien', label: 'Végétarien' },
    ],
    perPerson: true,
    required: true,
  }

  it('are answered once per person who comes, and kept as the event asks them', async () => {
    const id = await announce({ questions: [menu] })
    const missing = await signUp(id, person('Anne', { guests: 1, answers: { menu: ['classique'] } }))
    expect(missing).toMatchObject({ ok: false, error: { errors: [{ pointer: '/answers/menu/1' }] } })
    const answers = { menu: ['classique', 'vegetarien', 'classique'], autre: ['x'] }
    const anne = await placed(signUp(id, person('Anne', { guests: 1, answers })))
    expect(anne.registration.answers).toEqual({ menu: ['classique', 'vegetarien'] })
    const alone = await change(anne.id, { guests: 0, answers }, later)
    expect(alone).toMatchObject({ ok: true, value: { value: { answers: { menu: ['classique'] } } } })
  })
})

describe('an answer with so many seats', () => {
  const workshop = {
    ...{ key: 'atelier', label: 'Atelier', kind: 'choice' as const, perPerson: true, required: true },
    options: [
      { key: 'voix', label: 'Voix', seats: 7 },
      { key: 'marche', label: 'Marche' },
    ],
  }
  const wants = (...chosen: string[]) => ({ guests: chosen.length - 1, answers: { atelier: chosen } })
  const usedSeats = async (id: string): Promise<number> =>
    (await registrationsOf(store, id))
      .filter(({ value }) => value.state !== 'cancelled')
      .reduce((sum, { value }) => sum + (value.answers.atelier ?? []).filter((one) => one === 'voix').length, 0)

  it('is never oversold, however many ask for it at once, leave, or change their mind', async () => {
    const id = await announce({ questions: [workshop], capacity: 12, guestsAllowed: 2 })
    const desks = [desk, openSignUpDesk()]
    const asked = Array.from({ length: 24 }, (_, i) =>
      signUp(
        id,
        person(`Q${i}`, i % 3 === 0 ? wants('voix', 'voix') : wants(i % 3 === 1 ? 'voix' : 'marche')),
        now,
        desks[i % 2],
      ),
    )
    const answers = await Promise.all(asked)
    expect(await usedSeats(id)).toBe(7)
    const refused = answers.filter((answer) => !answer.ok)
    expect(refused.length).toBeGreaterThan(3)
    expect(refused[0]).toMatchObject({
      error: { kind: { slug: 'invalid-input' }, errors: [{ pointer: '/answers/atelier/0' }] },
    })
    const people = await registrationsOf(store, id)
    const [first, second] = people.filter(({ value }) => value.answers.atelier?.includes('voix'))
    const walkers = people.filter(({ value }) => !value.answers.atelier?.includes('voix'))
    await Promise.all([
      cancel(first?.id ?? '', later),
      change(second?.id ?? '', wants('marche'), later),
      ...walkers.map((one) => change(one.id, wants('voix'), later)),
      ...['Rita', 'Samir', 'Tess'].map((name) => signUp(id, person(name, wants('voix')), later)),
    ])
    expect(await usedSeats(id)).toBeLessThanOrEqual(7)
    expect(await usedSeats(id)).toBeGreaterThan(4)
    await holds(id)
  })

  it('stays with those who have it once the limit is lower; a limit set later knows who chose before', async () => {
    const free = { ...workshop, options: workshop.options.map(({ key, label }) => ({ key, label })) }
    const id = await announce({ questions: [free], capacity: 12 })
    const anne = await placed(signUp(id, person('Anne', wants('voix'))))
    await placed(signUp(id, person('Bob', wants('voix'))))
    const limited = { ...workshop, options: [{ key: 'voix', label: 'Voix', seats: 1 }, ...free.options.slice(1)] }
    const stored = await store.get(events, id)
    const { version, value } = stored!
    await store.commit({ changes: [replace(events, id, version, { ...value, questions: [limited] })], audit, now })
    await store.commit({ changes: [publish(events, { id, version: version + 1 })], audit, now })
    expect(await signUp(id, person('Chloé', wants('voix')))).toMatchObject({ ok: false })
    expect((await change(anne.id, { ...wants('voix', 'marche'), guests: 1 }, later)).ok).toBe(true)
    await holds(id)
  })
})

it('who came is thanked once, when the event is over, with the way to the certificate', async () => {
  const id = await announce()
  const anne = await placed(signUp(id, person('Anne')))
  const bob = await placed(signUp(id, person('Bob')))
  await checkIn(deps(), anne.id, now)
  expect(await thankPeople(deps(), '2026-11-27T21:59:00.000Z')).toBe(0)
  expect(await thankPeople(deps(), '2026-11-28T05:00:00.000Z')).toBe(1)
  expect(await thankPeople(deps(), '2026-11-28T05:00:00.000Z')).toBe(0)
  expect((await store.get(registrations, anne.id))?.value.thankedAt).toBe('2026-11-28T05:00:00.000Z')
  expect((await store.get(registrations, bob.id))?.value.thankedAt).toBeNull()
})
