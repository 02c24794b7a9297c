import { withDeps } from '@ancrage/http'
import {
  createSample,
  dore,
  fromEdge,
  gers,
  links,
  now,
  type Sample,
  sending,
  submitting,
} from '@ancrage/http/testing/sample-app.ts'
import { addSeconds, err, type IdPrefix, ok, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { Collection, Commit, MailRequest, RequestReceipt, Stored, TerritoryStore } from '@ancrage/store'
import type { Event } from '../contract.ts'
import { sampleEvent, sampleEventId } from '../model/samples.ts'
import { portalRoutes } from '../routes.portal.ts'
import { events } from '../store.ts'

// For tests only: the portal of two territories over a store in memory, since what routes answer needs no database.

export const sampleEvents = {
  evening: sampleEventId(1),
  webinar: sampleEventId(2),
  draft: sampleEventId(3),
  cancelled: sampleEventId(4),
  /** Of the other territory. */
  foreign: sampleEventId(5),
  unknown: sampleEventId(6),
} as const

interface Memory {
  readonly store: TerritoryStore
  readonly announce: (id: string, event: Event, isLive?: boolean) => void
}

/** A store that keeps its promises: versions, all or nothing. */
const memoryStore = (mails: MailRequest[], receipts: Map<string, RequestReceipt>, calls: string[]): Memory => {
  const kept = new Map<string, Map<string, Stored<unknown>>>()
  const of = (name: string): Map<string, Stored<unknown>> => {
    const found = kept.get(name) ?? new Map<string, Stored<unknown>>()
    kept.set(name, found)
    return found
  }
  const typed = <T>({ schema }: Collection<T>, { live, ...stored }: Stored<unknown>): Stored<T> => ({
    ...stored,
    value: schema.parse(stored.value),
    ...(live ? { live: { ...live, value: schema.parse(live.value) } } : {}),
  })
  const keep = (name: string, id: string, value: unknown, version: number, live: Stored<unknown>['live']): void => {
    const dates = { createdAt: now, updatedAt: now } as const
    of(name).set(id, {
      ...{ id, version, value, ...dates },
      state: live ? 'published' : 'draft',
      ...(live ? { live } : {}),
    })
  }
  const commit = async ({ changes, receipt, mails: due = [] }: Commit): ReturnType<TerritoryStore['commit']> => {
    calls.push('commit')
    for (const change of changes) {
      const held = of(change.collection.name).get(change.id)
      const isGone = change.kind === 'create' ? held !== undefined : held?.version !== change.version
      const kind = change.kind === 'create' ? 'exists' : 'conflict'
      if (isGone) return err({ kind, collection: change.collection.name, id: change.id })
    }
    if (receipt && receipts.has(receipt.key)) return err({ kind: 'replayed' })
    if (receipt) receipts.set(receipt.key, receipt)
    for (const change of changes) {
      const held = of(change.collection.name).get(change.id)
      const value = change.body === undefined ? held?.value : change.collection.schema.parse(JSON.parse(change.body))
      keep(change.collection.name, change.id, value, (held?.version ?? 0) + 1, held?.live)
    }
    mails.push(...due)
    return ok(undefined)
  }
  const store: TerritoryStore = {
    get: async (collection, id) => {
      calls.push(`get ${collection.name}`)
      const stored = of(collection.name).get(id)
      return stored && typed(collection, stored)
    },
    list: async (collection) => {
      calls.push(`list ${collection.name}`)
      return [...of(collection.name).values()].map((stored) => typed(collection, stored))
    },
    listDeleted: async () => [],
    commit,
    receipt: async (key) => receipts.get(key),
    auditLog: async () => ok({ items: [] }),
  }
  const announce: Memory['announce'] = (id, event, isLive = true) =>
    keep(events.name, id, event, 1, isLive ? { value: event, version: 1 } : undefined)
  return { store, announce }
}

export interface SamplePortal {
  readonly request: Sample['request']
  readonly mails: MailRequest[]
  readonly calls: string[]
  /** Of the territory of the sample. */
  readonly store: TerritoryStore
  readonly announce: Memory['announce']
  readonly page: (path: string, host?: string) => Promise<Response>
  readonly submit: (path: string, fields?: Record<string, string>) => Promise<Response>
  readonly signUp: (body: unknown, eventId?: string, headers?: Record<string, string>) => Promise<Response>
  /** Signs somebody up, and answers the address of their registration, as their mail tells it. */
  readonly register: (firstName: string, eventId?: string) => Promise<string>
  readonly lastMail: () => MailRequest
  /** A link of this purpose about what the last mail is about. */
  readonly lastLink: (purpose: string, nonce?: string) => string
}

export const person = (firstName: string, more: object = {}): object => ({
  firstName,
  lastName: 'Dupuy',
  email: `${firstName.toLowerCase()}@example.fr`,
  category: 'intern',
  consent: true,
  ...more,
})

/** The text of an answer, with ordinary spaces. */
export const plain = async (response: Response): Promise<string> =>
  (await response.text()).replaceAll(/[\u00a0\u202f]/g, ' ')

const filled = (mails: MailRequest[], receipts: Map<string, RequestReceipt>, calls: string[]) => {
  const online = { mode: 'online', joinUrl: 'https://visio.example.fr/secret' } as const
  const own = memoryStore(mails, receipts, calls)
  own.announce(sampleEvents.evening, sampleEvent({}))
  own.announce(sampleEvents.webinar, sampleEvent({ slug: 'visio', kind: 'webinar', venue: online, capacity: 1 }))
  own.announce(sampleEvents.draft, sampleEvent({ slug: 'brouillon', title: 'Brouillon secret' }), false)
  own.announce(sampleEvents.cancelled, sampleEvent({ slug: 'annule', cancelled: true }))
  const other = memoryStore(mails, receipts, calls)
  other.announce(sampleEvents.foreign, sampleEvent({ slug: 'dore', title: 'Soirée de la Dore' }))
  return { own, other }
}

export const openSamplePortal = (): SamplePortal => {
  const mails: MailRequest[] = []
  const calls: string[] = []
  const receipts = new Map<string, RequestReceipt>()
  const { own, other } = filled(mails, receipts, calls)
  const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
  let made = 0
  const ids = {
    next: <P extends IdPrefix>(prefix: P) =>
      `${prefix}_01J00000000000000000${String(++made).padStart(6, '0')}` as const,
  }
  const depsFor = ({ territoryId }: { readonly territoryId: TerritoryId }) => ({
    territoryId,
    store: territoryId === dore ? other.store : own.store,
    ids,
    locale: 'fr' as const,
    links,
    pepper: 'a pepper of at least thirty-two characters',
    site: async () => ({ chrome, timeZone: 'Europe/Paris', communes: [] }),
    preview: async () => undefined,
  })
  const idempotency = { find: async (_: unknown, key: string) => receipts.get(key) }
  const sample = createSample({ basePath: '', routes: withDeps(portalRoutes, depsFor), idempotency })
  const lastMail = (): MailRequest => {
    const last = mails.at(-1)
    if (!last) throw new Error('no mail was due')
    return last
  }
  const lastLink = (purpose: string, nonce?: string): string =>
    links.sign({
      ...{ territoryId: gers, purpose, subject: lastMail().subjectId, expiresAt: addSeconds(now, 3600) },
      ...(nonce ? { nonce } : {}),
    })
  const signUp: SamplePortal['signUp'] = (body, eventId = sampleEvents.evening, headers = {}) =>
    sample.request(`/api/events/${eventId}/registrations`, sending('POST', body, { ...fromEdge(), ...headers }))
  return {
    ...{ request: sample.request, mails, calls, store: own.store, announce: own.announce, lastMail, lastLink, signUp },
    page: (path, host) => sample.request(path, { headers: { ...fromEdge(host), accept: 'text/html' } }),
    submit: (path, fields = {}) => sample.request(path, submitting(fields, fromEdge())),
    register: async (firstName, eventId) => {
      await signUp(person(firstName), eventId)
      return `/mes-demarches/inscription/${lastLink('registration')}`
    },
  }
}
