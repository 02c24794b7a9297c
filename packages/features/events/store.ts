import { type Id, isId, oneOf, UnavailableError } from '@ancrage/kernel'
import { type Change, create, defineCollection, replace, type Stored, type TerritoryStore } from '@ancrage/store'
import * as z from 'zod'
import {
  categories,
  type Event,
  eventSchema,
  type PersonalFeed,
  personalFeedSchema,
  type Registration,
  registrationSchema,
} from './contract.ts'
import type { Ledger } from './model.ts'

export const events = defineCollection<Event>({ name: 'events', prefix: 'evt', schema: eventSchema, editorial: true })

export const registrations = defineCollection<Registration>({
  name: 'registrations',
  prefix: 'reg',
  schema: registrationSchema,
  editorial: false,
})

const count = z.int().min(0)
const counts = z.strictObject({ intern: count, doctor: count, partner: count, official: count, other: count })

/** One per e-mail address that asked for it; read one by one, and forgotten by the database when it has expired. */
export const personalFeeds = defineCollection<PersonalFeed>({
  name: 'personal-feeds',
  prefix: 'fee',
  schema: personalFeedSchema,
  editorial: false,
})

/** One record per event, under the id of the event: every change of its seats passes through its version. */
export const eventLedgers = defineCollection<Ledger>({
  name: 'event-ledgers',
  prefix: 'evt',
  schema: z.strictObject({
    capacity: count,
    quotas: z.partialRecord(oneOf(categories), count),
    taken: counts,
    waiting: counts,
    nextSeq: z.int().min(1),
    chosen: z.record(z.string(), count).optional(),
  }),
  editorial: false,
})

/** The write of a ledger: its first one creates it. */
export const keepLedger = (eventId: string, before: Stored<Ledger> | undefined, ledger: Ledger): Change =>
  before ? replace(eventLedgers, eventId, before.version, ledger) : create(eventLedgers, eventId, ledger)

/** The event as the public sees it; undefined when it was never published, was withdrawn, or is in the bin. */
export const publishedEvent = async (store: TerritoryStore, eventId: string): Promise<Stored<Event>['live']> => {
  const stored = await store.get(events, eventId)
  return stored?.deletedAt === undefined ? stored?.live : undefined
}

/**
 * The event of somebody who holds a registration: they may read it even when it has left the site. Undefined once it has
 * been erased from the bin.
 */
export const eventOfRegistration = async (store: TerritoryStore, eventId: string): Promise<Stored<Event>['live']> => {
  const stored = await store.get(events, eventId)
  return stored && (stored.live ?? { value: stored.value, version: stored.version })
}

/** A published event, or what is left of it for those who hold a registration. */
export type LiveEvent = NonNullable<Stored<Event>['live']>

/** The ledger of an event that has registrations. */
export const ledgerOfRegistration = async (store: TerritoryStore, eventId: string): Promise<Stored<Ledger>> => {
  const stored = await store.get(eventLedgers, eventId)
  if (!stored) throw new RangeError(`registration without the ledger of ${eventId}`)
  return stored
}

/** A registration as read: its id is known to be one. */
export type KeptRegistration = Stored<Registration> & { readonly id: Id<'reg'> }

const identified = (stored: Stored<Registration> | undefined): KeptRegistration | undefined =>
  stored && stored.deletedAt === undefined && isId('reg', stored.id) ? { ...stored, id: stored.id } : undefined

/** A registration by its id; undefined for an id of nobody. */
export const findRegistration = async (store: TerritoryStore, id: string): Promise<KeptRegistration | undefined> =>
  identified(await store.get(registrations, id))

/** All registrations of one event, by order of arrival. */
export const registrationsOf = async (store: TerritoryStore, eventId: string): Promise<readonly KeptRegistration[]> =>
  (await store.list(registrations))
    .flatMap((stored) => (stored.value.eventId === eventId ? (identified(stored) ?? []) : []))
    .sort((a, b) => a.value.seq - b.value.seq)

/** All registrations of one e-mail address. */
export const registrationsOfPerson = async (
  store: TerritoryStore,
  email: string,
): Promise<readonly KeptRegistration[]> =>
  (await store.list(registrations)).flatMap((stored) =>
    stored.value.email === email.toLowerCase() ? (identified(stored) ?? []) : [],
  )

const tries = 12
const longestPauseMs = 250

/** The last in line for each event, in this process. */
const lastInLine = new Map<string, Promise<unknown>>()

/**
 * Runs what moves the seats of one event: one after the other in this process, and again as long as `attempt` answers
 * 'conflict', since other processes take seats too and the one who comes second reads again.
 * @throws UnavailableError after twelve attempts, with growing random pauses.
 */
export const untilSettled = async <T>(eventId: string, attempt: () => Promise<T | 'conflict'>): Promise<T> => {
  const before = lastInLine.get(eventId)
  const mine = (before ?? Promise.resolve()).then(
    () => settle(attempt),
    () => settle(attempt),
  )
  lastInLine.set(eventId, mine)
  try {
    return await mine
  } finally {
    if (lastInLine.get(eventId) === mine) lastInLine.delete(eventId)
  }
}

const settle = async <T>(attempt: () => Promise<T | 'conflict'>): Promise<T> => {
  for (let tried = 1; tried <= tries; tried++) {
    const outcome = await attempt()
    if (outcome !== 'conflict') return outcome
    const longest = Math.min(longestPauseMs, 2 ** (tried + 1))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
  }
  throw new UnavailableError('event ledger', 1, undefined)
}
