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
import { addSeconds, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { Commit, MailRequest, RequestReceipt, Stored, TerritoryStore } from '@ancrage/store'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Event } from './contract.ts'
import { sampleEvent, sampleEventId } from './model/samples.ts'
import { checkIn } from './operations/check-in.ts'
import { promoteWaiting } from './operations/promote-waiting.ts'
import { portalRoutes } from './routes.portal.ts'

const [evening, webinar, draft, cancelled, foreign, unknown] = [1, 2, 3, 4, 5, 6].map(sampleEventId) as [
  string,
  string,
  string,
  string,
  string,
  string,
]

/** A store that keeps its promises (versions, all or nothing) in memory: what routes answer needs no database. */
const memoryStore = (mails: MailRequest[], receipts: Map<string, RequestReceipt>, calls: string[]) => {
  const kept = new Map<string, Map<string, Stored<unknown>>>()
  const of = (name: string) => kept.get(name) ?? kept.set(name, new Map()).get(name)!
  const commit = async ({ changes, receipt, mails: due = [] }: Commit) => {
    calls.push('commit')
    for (const change of changes) {
      const held = of(change.collection.name).get(change.id)
      const bad = change.kind === 'create' ? held !== undefined : held?.version !== change.version
      const kind = change.kind === 'create' ? ('exists' as const) : ('conflict' as const)
      if (bad) return { ok: false as const, error: { kind, collection: change.collection.name, id: change.id } }
    }
    if (receipt && receipts.has(receipt.key)) return { ok: false as const, error: { kind: 'replayed' as const } }
    if (receipt) receipts.set(receipt.key, receipt)
    for (const change of changes) {
      const held = of(change.collection.name).get(change.id)
      const value = change.body === undefined ? held!.value : change.collection.schema.parse(JSON.parse(change.body))
      const version = (held?.version ?? 0) + 1
      const live = change.kind === 'publish' ? { value, version } : held?.live
      const state = live ? ('published' as const) : ('draft' as const)
      const stored = { id: change.id, version, value, state, createdAt: now, updatedAt: now, ...(live ? { live } : {}) }
      of(change.collection.name).set(change.id, stored)
    }
    mails.push(...due)
    return { ok: true as const, value: undefined }
  }
  const store = {
    get: async (collection: { name: string }, id: string) => {
      calls.push(`get ${collection.name}`)
      return of(collection.name).get(id)
    },
    list: async (collection: { name: string }) => {
      calls.push(`list ${collection.name}`)
      return [...of(collection.name).values()]
    },
    listDeleted: async () => [],
    commit,
    receipt: async (key: string) => receipts.get(key),
    auditLog: async () => ({ ok: true, value: { items: [] } }),
  } as unknown as TerritoryStore
  const announce = (id: string, value: Event, live = true): void => {
    const stored = { id, version: 1, value, state: 'published' as const, createdAt: now, updatedAt: now }
    of('events').set(id, { ...stored, ...(live ? { live: { value, version: 1 } } : {}) })
  }
  return { store, announce }
}

let sample: Sample
let mails: MailRequest[]
let calls: string[]
let made = 0

let stores: Map<TerritoryId, ReturnType<typeof memoryStore>>

beforeEach(() => {
  mails = []
  calls = []
  const receipts = new Map<string, RequestReceipt>()
  stores = new Map([gers, dore].map((id) => [id, memoryStore(mails, receipts, calls)] as const))
  const online = { mode: 'online', joinUrl: 'https://visio.example.fr/secret' } as const
  stores.get(gers)!.announce(evening, sampleEvent({}))
  stores.get(gers)!.announce(webinar, sampleEvent({ slug: 'visio', kind: 'webinar', venue: online, capacity: 1 }))
  stores.get(gers)!.announce(draft, sampleEvent({ slug: 'brouillon', title: 'Brouillon secret' }), false)
  stores.get(gers)!.announce(cancelled, sampleEvent({ slug: 'annule', cancelled: true }))
  stores.get(dore)!.announce(foreign, sampleEvent({ slug: 'dore', title: 'Soirée de la Dore' }))
  const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
  const depsFor = (scope: { readonly territoryId: TerritoryId }) => ({
    territoryId: scope.territoryId,
    store: stores.get(scope.territoryId)!.store,
    ids: {
      next: <P extends string>(prefix: P) =>
        `${prefix}_01J00000000000000000${String(++made).padStart(6, '0')}` as const,
    },
    locale: 'fr' as const,
    links,
    pepper: 'a pepper of at least thirty-two characters',
    site: async () => ({ chrome, timeZone: 'Europe/Paris', communes: [] }),
    preview: async () => undefined,
  })
  const idempotency = { find: async (_: unknown, key: string) => receipts.get(key) }
  sample = createSample({ basePath: '', routes: withDeps(portalRoutes, depsFor), idempotency })
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
  readonly answer: string
  readonly id: string
  readonly total: number
  readonly items: readonly { readonly id: string; readonly position: number; readonly firstName: string }[]
  readonly errors: readonly { readonly pointer: string; readonly message: string }[]
  readonly type: string
  readonly checkedInAt: string | null
}
const read = async (response: Response): Promise<Answer> => (await response.json()) as Answer
const signUp = (body: unknown, id: string = evening, headers: Record<string, string> = {}) =>
  sample.request(`/api/events/${id}/registrations`, sending('POST', body, { ...fromEdge(), ...headers }))
const page = (path: string, host?: string) =>
  sample.request(path, { headers: { ...fromEdge(host), accept: 'text/html' } })
const plain = async (response: Response) => (await response.text()).replaceAll(/[\u00a0\u202f]/g, ' ')
/** The page that the last mail leads to. */
const lastLink = (): string => {
  const subject = mails.at(-1)!.subjectId
  const token = links.sign({ territoryId: gers, purpose: 'registration', subject, expiresAt: addSeconds(now, 3600) })
  return `/mes-demarches/inscription/${token}`
}
const register = async (name: string, id = evening, more: object = {}): Promise<string> => {
  await signUp(person(name, more), id)
  return lastLink()
}
const confirmPath = (): string => {
  const { subjectId } = mails.at(-1)!
  const purpose = 'confirm-sign-up'
  const token = links.sign({ territoryId: gers, purpose, subject: subjectId, expiresAt: addSeconds(now, 3600) })
  return `/mes-demarches/inscription-recue/confirmer/${token}`
}

describe('GET /api/events', () => {
  it('200: the published events of this territory, without the link that registered people get', async () => {
    const response = await sample.request('/api/events', { headers: fromEdge() })
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ total: 3 })
    expect(text).not.toContain('secret')
  })
})

describe('POST /api/events/{id}/registrations', () => {
  it('202: the same answer whatever happens, and the mailbox hears what', async () => {
    const answers = []
    for (const name of ['Anne', 'Bob', 'Chloe', 'Denis']) answers.push(await signUp(person(name)))
    expect(answers.map((answer) => answer.status)).toEqual([202, 202, 202, 202])
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect(mails.map((mail) => [mail.template, mail.data.position])).toEqual([
      ['registration-confirmed', 0],
      ['registration-confirmed', 0],
      ['registration-waiting', 1],
      ['registration-waiting', 2],
    ])
  })

  it('202: an address already registered is answered to the byte as a new one; its owner is written to', async () => {
    const fresh = await signUp(person('Anne'))
    const known = await signUp(person('Curieux', { email: 'ANNE@example.fr' }))
    expect([known.status, await known.text()]).toEqual([fresh.status, await fresh.text()])
    expect(mails.at(-1)).toMatchObject({ template: 'registration-known', to: 'anne@example.fr' })
  })

  it('202: the same content again within ten minutes writes nothing and sends nothing', async () => {
    await signUp(person('Anne'))
    calls.length = 0
    expect((await signUp(person('Anne'))).status).toBe(202)
    expect(mails).toHaveLength(1)
  })

  it('202: costs two reads and one write, and people who come together share them', async () => {
    await signUp(person('Anne'))
    expect(calls).toEqual(['get events', 'get event-ledgers', 'commit'])
    calls.length = 0
    await Promise.all(['Bob', 'Chloe', 'Denis'].map((name) => signUp(person(name))))
    expect(calls.filter((call) => call === 'commit').length).toBeLessThan(3)
  })

  it('202: the kept answer when the same key comes again, and one registration', async () => {
    const key = { 'idempotency-key': 'k-1' }
    const first = await read(await signUp(person('Anne'), evening, key))
    expect(await read(await signUp(person('Anne'), evening, key))).toEqual(first)
    expect(mails).toHaveLength(1)
  })

  it('422: the same key for somebody else', async () => {
    const key = { 'idempotency-key': 'k-1' }
    await signUp(person('Anne'), evening, key)
    const answer = await signUp(person('Bob'), evening, key)
    expect(answer.status).toBe(422)
    expect((await read(answer)).type).toContain('idempotency-conflict')
  })

  it('409: a cancelled event', async () => {
    const answer = await signUp(person('Anne'), cancelled)
    expect(answer.status).toBe(409)
    expect((await read(answer)).type).toContain('event-cancelled')
  })

  it('404: a draft, another territory’s event and an unknown one are the same bytes', async () => {
    const bodies = await Promise.all(
      [draft, foreign, unknown].map(async (id) => {
        const answer = await signUp(person('Anne'), id)
        expect(answer.status).toBe(404)
        return answer.text()
      }),
    )
    expect(new Set(bodies).size).toBe(1)
    expect(mails).toEqual([])
  })

  it.each([
    ['no consent', { consent: false }, '/consent'],
    ['a category that does not exist', { category: 'chief' }, '/category'],
    ['too many guests', { guests: 2 }, '/guests'],
    ['half a guest', { guests: 0.5 }, '/guests'],
    ['an address that is none', { email: 'anne' }, '/email'],
    ['a text too long', { message: 'a'.repeat(501) }, '/message'],
    ['an unknown field', { admin: true }, '/admin'],
    ['the trap for machines', { website: 'https://spam.example' }, '/website'],
  ])('422: %s names its field', async (_what, changes, pointer) => {
    const answer = await signUp({ ...person('Anne'), ...changes })
    expect(answer.status).toBe(422)
    expect((await read(answer)).errors.map((error) => error.pointer)).toContain(pointer)
  })

  it('no body, however strange, brings it down', async () => {
    const strange = fc.oneof(
      fc.json(),
      fc.record({
        firstName: fc.oneof(fc.string(), fc.constant('Anne')),
        lastName: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('Dupuy')),
        email: fc.oneof(fc.emailAddress(), fc.string()),
        category: fc.constantFrom('intern', 'doctor', '', '__proto__'),
        guests: fc.oneof(fc.integer(), fc.double(), fc.constant(null)),
        consent: fc.boolean(),
        message: fc.string({ maxLength: 600 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(strange, async (body) => {
        const answer = await signUp(typeof body === 'string' ? body : JSON.stringify(body))
        expect(answer.status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the form without script', () => {
  const submit = (fields: Record<string, string>, id = evening) =>
    sample.request(`/mes-demarches/inscriptions/${id}`, submitting(fields, fromEdge()))
  const typed = { firstName: 'Anne', lastName: 'Dupuy', email: 'anne@example.fr', category: 'intern', consent: 'oui' }

  it('303: without proof of work it waits for the mailbox to confirm; opening the link changes nothing', async () => {
    const answer = await submit({ ...typed, guests: '1' })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/mes-demarches/inscription-recue/a-confirmer',
    ])
    expect(mails.map((mail) => mail.template)).toEqual(['form-confirmation'])
    const path = confirmPath()
    expect(await plain(await page(path))).toContain('Anne Dupuy')
    expect(mails).toHaveLength(1)
    expect((await sample.request(path, submitting({}, fromEdge()))).status).toBe(303)
    expect(mails.map((mail) => mail.template)).toEqual(['form-confirmation', 'registration-confirmed'])
    expect(mails.at(-1)?.data).toMatchObject({ guests: 1, locale: 'fr' })
    await sample.request(`${lastLink()}/annulation`, submitting({}, fromEdge()))
    await sample.request(path, submitting({}, fromEdge()))
    expect(mails.at(-1)?.template, 'an old link signs nobody up again').toBe('registration-cancelled')
  })

  it('303: the same page for an address that is registered', async () => {
    const places = []
    for (const firstName of ['Anne', 'Curieux'])
      places.push((await submit({ ...typed, firstName })).headers.get('location'))
    expect(new Set(places).size).toBe(1)
  })

  it('422: comes back with what was typed, each fault tied to its field', async () => {
    const answer = await submit({ ...typed, email: 'anne@', message: 'Bonjour <b>', consent: '' })
    expect(answer.status).toBe(422)
    const text = await plain(answer)
    expect(text).toContain('2 points sont à corriger')
    expect(text).toContain('href="#f-email"')
    expect(text).toContain('value="anne@"')
    expect(text).toContain('Bonjour &lt;b&gt;')
  })

  it('200: shows the form again to who follows the link later, and the reason when it is closed', async () => {
    expect(await plain(await page(`/mes-demarches/inscriptions/${evening}`))).toContain('Je m’inscris')
    expect(await plain(await page(`/mes-demarches/inscriptions/${cancelled}`))).not.toContain('Je m’inscris')
  })
})

describe('an offer, by the link of its mail', () => {
  it('is accepted, or given back by a page whose opening changes nothing', async () => {
    const offering = sampleEvent({ slug: 'offre', capacity: 1, offerHours: 24 })
    const id = sampleEventId(7)
    stores.get(gers)!.announce(id, offering)
    const anne = await register('Anne', id)
    const bob = await register('Bob', id)
    await sample.request(`${anne}/annulation`, submitting({}, fromEdge()))
    await promoteWaiting({ store: stores.get(gers)!.store, timeZone: 'Europe/Paris' }, id, now)
    expect(mails.at(-1)?.template).toBe('registration-offered')
    expect(await plain(await page(bob))).toContain('Je prends la place')
    expect(await plain(await page(`${bob}/annulation`))).toContain('Rendre la place')
    expect(await plain(await page(bob)), 'still offered').toContain('Je prends la place')
    const accepted = await sample.request(`${bob}/acceptation`, submitting({}, fromEdge()))
    expect(accepted.status).toBe(303)
    expect(await plain(await page(bob))).toContain('Vous êtes inscrit·e')
    expect((await sample.request(`${anne}/acceptation`, submitting({}, fromEdge()))).status).toBe(409)
  })
})

describe('the certificate of attendance', () => {
  it('404 before the door has noted the arrival; 200 after, with name, date and place', async () => {
    const path = await register('Anne')
    expect((await page(`${path}/attestation`)).status).toBe(404)
    await checkIn({ store: stores.get(gers)!.store }, mails.at(-1)!.subjectId, now)
    const text = await plain(await page(`${path}/attestation`))
    for (const words of ['Attestation de présence', 'Anne Dupuy', '27 novembre 2026', 'Mauvezin'])
      expect(text).toContain(words)
  })
})

describe('the personal calendar', () => {
  const ask = (email: string) =>
    sample.request('/mes-demarches/mon-agenda', sending('POST', { fields: { email }, consent: true }, fromEdge()))
  const feedToken = (revision = 1): string =>
    links.sign({
      ...{ territoryId: gers, purpose: 'personal-feed', subject: mails.at(-1)!.subjectId },
      ...{ expiresAt: addSeconds(now, 3600), nonce: String(revision) },
    })
  const open = async (): Promise<void> => {
    await ask('anne@example.fr')
    const { subjectId } = mails.at(-1)!
    const token = links.sign({
      ...{ territoryId: gers, purpose: 'confirm-personal-agenda', subject: subjectId },
      expiresAt: addSeconds(now, 3600),
    })
    await sample.request(`/mes-demarches/mon-agenda-demande/confirmer/${token}`, submitting({}, fromEdge()))
    expect(mails.at(-1)?.template).toBe('personal-feed')
  }
  const read = async (path: string) => new ICAL.Component(ICAL.parse(await (await page(path)).text()))

  it('holds the events of one address and nobody else’s, under identifiers that never change', async () => {
    await register('Anne')
    const { subjectId } = mails.at(-1)!
    await register('Bob')
    await open()
    const path = `/mes-demarches/mon-agenda/${feedToken()}`
    expect(await plain(await page(path))).toContain('anne@example.fr')
    const entries = (await read(`${path}/agenda.ics`)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(entries.map(({ uid }) => uid.split('@')[0])).toEqual([subjectId])
    expect(entries[0]?.description).toContain('/mes-demarches/inscription/')
  })

  it('takes a cancelled registration away, since calendars keep what they have seen', async () => {
    const mine = await register('Anne')
    await sample.request(`${mine}/annulation`, submitting({}, fromEdge()))
    await open()
    const [only] = (await read(`/mes-demarches/mon-agenda/${feedToken()}/agenda.ics`)).getAllSubcomponents('vevent')
    expect(only?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(new ICAL.Event(only!).sequence).toBeGreaterThan(0)
  })

  it('404: stopped or moved to another address, the old one gives nothing any more', async () => {
    await open()
    const old = `/mes-demarches/mon-agenda/${feedToken()}`
    const moved = await sample.request(`${old}/adresse`, submitting({}, fromEdge()))
    expect(moved.status).toBe(303)
    const now_ = moved.headers.get('location')!.split('?')[0]!
    expect([(await page(`${old}/agenda.ics`)).status, (await page(`${now_}/agenda.ics`)).status]).toEqual([404, 200])
    await sample.request(`${now_}/arret`, submitting({}, fromEdge()))
    expect((await page(`${now_}/agenda.ics`)).status).toBe(404)
  })

  it('303: the same answer for any address, and one mail an hour', async () => {
    const places = []
    for (const email of ['anne@example.fr', 'inconnue@example.fr'])
      places.push((await ask(email)).headers.get('location'))
    expect(new Set(places).size).toBe(1)
  })
})

describe('the page of a registration', () => {
  it('200: tells the link of an online event to who is confirmed, not to who waits', async () => {
    const confirmed = await plain(await page(await register('Anne', webinar)))
    const waiting = await plain(await page(await register('Bob', webinar)))
    expect(confirmed).toContain('https://visio.example.fr/secret')
    expect(waiting).toContain('1re place de la liste d’attente')
    expect(waiting).not.toContain('secret')
  })

  it('200: the calendar file of a confirmed person', async () => {
    const path = await register('Anne')
    const answer = await page(`${path}/agenda.ics`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    expect(await answer.text()).toContain('METHOD:REQUEST')
  })

  it('404: no calendar file for who waits', async () => {
    await register('Anne', webinar)
    expect((await page(`${await register('Bob', webinar)}/agenda.ics`)).status).toBe(404)
  })

  it('303: changes the guests and says so', async () => {
    const path = await register('Anne')
    const answer = await sample.request(`${path}/changement`, submitting({ guests: '1' }, fromEdge()))
    expect(answer.status).toBe(303)
    expect(await plain(await page(answer.headers.get('location')!))).toContain('Votre changement est enregistré')
    expect(mails.at(-1)?.template).toBe('registration-changed')
  })

  it('422: keeps the registration as it was when there is no room', async () => {
    const path = await register('Anne')
    await register('Bob')
    const answer = await sample.request(`${path}/changement`, submitting({ guests: '1' }, fromEdge()))
    expect(answer.status).toBe(422)
    expect(await plain(answer)).toContain('Votre inscription reste comme elle était')
  })

  it('303: cancels, once and for all who follow the link again', async () => {
    const path = await register('Anne')
    for (let twice = 0; twice < 2; twice++) {
      const answer = await sample.request(`${path}/annulation`, submitting({}, fromEdge()))
      expect(answer.status).toBe(303)
    }
    expect(await plain(await page(path))).toContain('Votre inscription est annulée')
    expect(mails.filter((mail) => mail.template === 'registration-cancelled')).toHaveLength(1)
  })

  it('404: a link that was altered, made for something else, or taken to another territory', async () => {
    const path = await register('Anne')
    const other = links.sign({ territoryId: gers, purpose: 'aid', subject: 'x', expiresAt: addSeconds(now, 60) })
    expect((await page(`${path}x`)).status).toBe(404)
    expect((await page(`/mes-demarches/inscription/${other}`)).status).toBe(404)
    expect((await page(path, 'dore.localhost')).status).toBe(404)
  })

  it('410: a link that has expired', async () => {
    const token = links.sign({
      territoryId: gers,
      purpose: 'registration',
      subject: 'x',
      expiresAt: addSeconds(now, -1),
    })
    expect((await page(`/mes-demarches/inscription/${token}`)).status).toBe(410)
  })
})
