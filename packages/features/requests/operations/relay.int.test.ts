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
import { keepPending, mailsPerHour, sealOfPending } from '../../public-forms/pending.ts'
import { pendingForms } from '../../public-forms/store.ts'
import { sealOfTicket } from '../../public-forms/submission.ts'
import type { Holding, Recipients } from '../../recipients.ts'
import type { SliceDeps } from '../../slice.ts'
import type { Ask } from '../contract.ts'
import { mails } from '../mail.tsx'
import { corrections, findListing, findRequest, holders, requests } from '../store.ts'
import { answerRequest, withdrawRequest } from './answer-request.ts'
import { askHolder } from './ask-holder.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { changeListing, type ListingChange } from './change-listing.ts'
import { claimListing } from './claim-listing.ts'
import { eraseHolder } from './erase-holder.ts'
import { exportInbox, exportSpace } from './export-space.ts'
import { proposeCorrection, settleCorrection } from './propose-correction.ts'
import { readSpace } from './read-space.ts'
import { sendSpaceLink } from './send-space-link.ts'
import { forgetRequests, tendRequests } from './tend-requests.ts'

const now: Instant = '2026-11-21T10:00:00.000Z'
const day = (count: number): Instant => addSeconds(now, count * 86_400)
const links = createLinkSigner([{ id: 'k1', secret: 'a secret of at least thirty-two characters' }])
const pepper = 'a pepper of at least thirty-two characters'
const chrome = sampleChrome('gers', { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} })
const holderMail = 'clemence@cabinet.example.fr'

let counter = 0
const ulid = (): string => `01J${String(++counter).padStart(23, '0')}`
const ids = { next: <P extends string>(prefix: P) => `${prefix}_${ulid()}` as const }
let running: Engine
let engine: StoreEngine
let territories = 0
let store: TerritoryStore
let deps: SliceDeps
let record = ''
let withdrawn: string[] = []

beforeAll(async () => {
  running = await startEngine()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: running.endpoint, region: 'local', credentials })
  engine = createStoreEngine({ dynamo, tables: localTables, cursorSecret: 'a secret for cursors, long enough', ids })
  await createTables(dynamo, localTables)
})
afterAll(() => running.stop())

const holding = (): Holding => ({
  id: record,
  label: 'Clémence Daubèze',
  path: '/maitres-de-stage/msp-mauvezin/',
  holder: { name: 'Clémence Daubèze', email: holderMail },
  verifiedOn: '2026-04-01',
  completeness: [],
  data: { presentation: 'Bonjour' },
})
const offered: Recipients = {
  prefix: 'sup',
  noun: { fr: 'maître de stage', en: 'supervisor' },
  bySemester: true,
  find: async (_, id) => (id === record ? holding() : undefined),
  heldBy: async (_, email) => (email === holderMail && !withdrawn.includes(record) ? [holding()] : []),
  all: async () => [holding()],
  confirm: async () => ({ ok: true, value: undefined }),
  withdraw: async (_, id) => {
    withdrawn.push(id)
    return { ok: true, value: undefined }
  },
}

beforeEach(() => {
  const territoryId: TerritoryId = `ter_01J${String(++territories).padStart(23, '0')}`
  store = openStore(scopeOfHost(territoryId), engine)
  record = `sup_${ulid()}`
  withdrawn = []
  deps = {
    ...{ territoryId, store, ids, links, pepper, locale: 'fr' as const },
    site: async () => ({ chrome, timeZone: 'Europe/Paris', communes: [] }),
    preview: async () => undefined,
    others: { recipients: async () => [offered], findRecord: async () => undefined, searches: async () => [] },
  }
})

const fields = (more: Partial<Ask> = {}): Ask => ({
  firstName: 'Anne',
  lastName: 'Dupuy',
  email: 'anne@exemple.fr',
  phone: '',
  asker: 'intern',
  semester: '',
  message: 'Je cherche un SASPAS.',
  ...more,
})
const submission = (ticket: string, more: Partial<Ask> = {}, at: Instant = now) => ({
  fields: fields(more),
  consent: null,
  locale: 'fr' as const,
  now: at,
  seal: sealOfTicket(`form:${ticket}`, 'same'),
})
const ask = async (ticket = ulid(), more: Partial<Ask> = {}): Promise<string> => {
  const known = new Set((await store.list(requests)).map(({ id }) => id))
  const asked = await askHolder(deps, record, submission(ticket, more))
  if (!asked.ok) return asked.error.kind.slug
  return (await store.list(requests)).find(({ id }) => !known.has(id))?.id ?? 'nothing new'
}
/** What happened, newest first, with how many mails each act made due. */
const journal = async (): Promise<readonly { readonly action: string; readonly mails: number }[]> => {
  const log = await store.auditLog({ limit: 100 })
  return log.ok ? log.value.items.map(({ action, mails: due }) => ({ action, mails: due.length })) : []
}
const letter = async (template: string, subjectId: string, data: Readonly<Record<string, unknown>> = {}) =>
  mails.find((one) => one.template === template)?.render(deps, { subjectId, data }, now)

describe('a request to a holder', () => {
  it('is one request however often the same page is sent, at once or one after the other', async () => {
    const ticket = ulid()
    await Promise.all([1, 2, 3].map(() => askHolder(deps, record, submission(ticket))))
    await askHolder(deps, record, submission(ticket))
    expect(await store.list(requests)).toHaveLength(1)
    expect((await findListing(store, record))?.value.askedInMonth).toBe(1)
    expect((await journal()).reduce((sum, one) => sum + one.mails, 0)).toBe(2)
  })

  it('counts every visitor who writes at the same moment', async () => {
    const asked = await Promise.all(Array.from({ length: 6 }, () => askHolder(deps, record, submission(ulid()))))
    expect(asked.every((one) => one.ok)).toBe(true)
    expect((await findListing(store, record))?.value.askedInMonth).toBe(6)
  })

  it('stops at the month’s quota and while paused, and opens again in one tap', async () => {
    const settings: ListingChange & { act: 'settings' } = { act: 'settings', monthlyQuota: 1, availability: [] }
    await changeListing(deps, holding(), settings, now)
    expect(await ask()).toMatch(/^req_/)
    expect(await ask()).toBe('contact-closed')
    await changeListing(deps, holding(), { ...settings, monthlyQuota: null }, now)
    await changeListing(deps, holding(), { act: 'pause' }, now)
    expect(await ask()).toBe('contact-closed')
    await changeListing(deps, holding(), { act: 'resume' }, now)
    await changeListing(deps, holding(), { act: 'resume' }, now)
    expect(await ask()).toMatch(/^req_/)
    const verbs = (await journal()).map(({ action }) => action).filter((one) => one.startsWith('listing.'))
    // The quota reached is told too: the pages of that contact are then made again without it.
    const told = ['listing.changed', 'listing.changed', 'listing.full', 'listing.paused', 'listing.resumed']
    expect(verbs.toSorted()).toEqual(told)
  })

  it('tells the visitor nothing of the holder’s address, and the holder who writes', async () => {
    const id = await ask()
    const toHolder = await letter('request-for-holder', id)
    const toVisitor = await letter('request-sent', id)
    expect(toHolder?.text).toContain('anne@exemple.fr')
    expect(toHolder?.text).toMatch(/reponse\/[^\s]+\?choix=oui/)
    expect(JSON.stringify(toVisitor)).not.toContain(holderMail)
    expect(JSON.stringify(await findRequest(store, id))).not.toContain(holderMail)
  })

  it('puts no line of the visitor into a header of the mail', async () => {
    const id = await ask(ulid(), { firstName: 'Anne\r\nBcc: all@exemple.fr' })
    const toHolder = await letter('request-for-holder', id)
    expect(toHolder?.subject).not.toMatch(/[\r\n]/)
  })
})

describe('an answer', () => {
  it('is given once: the second click, and the other button, change nothing', async () => {
    const id = await ask()
    const accept = { choice: 'accept', reason: null, text: 'Venez !', share: true } as const
    const [first, second] = await Promise.all([
      answerRequest(deps, id, accept, now),
      answerRequest(deps, id, accept, now),
    ])
    expect([first.ok, second.ok]).toEqual([true, true])
    const decline = await answerRequest(deps, id, { ...accept, choice: 'decline' }, now)
    expect(!decline.ok && decline.error.kind.slug).toBe('wrong-state')
    expect((await findListing(store, record))?.value.replied).toBe(1)
    const sent = (await journal()).find(({ action }) => action === 'request.accepted')
    expect(sent?.mails).toBe(1)
  })

  it('gives the holder’s address only when they ticked the box', async () => {
    const id = await ask()
    await answerRequest(deps, id, { choice: 'accept', reason: null, text: '', share: false }, now)
    expect(JSON.stringify(await letter('request-answered', id))).not.toContain(holderMail)
    expect((await letter('request-answered', id, { replyTo: holderMail }))?.text).toContain(holderMail)
  })

  it('says no in kind words when only a reason was chosen', async () => {
    const id = await ask()
    await answerRequest(deps, id, { choice: 'decline', reason: 'full', text: '', share: true }, now)
    const mail = await letter('request-answered', id)
    expect(mail?.text).toContain('plus de place à ces dates')
    expect((await findRequest(store, id))?.value.answer?.shared).toBe(false)
  })
})

describe('time', () => {
  it('reminds twice, then closes and tells both, however often the task runs', async () => {
    const id = await ask()
    const stateAfter = async (days: number): Promise<string | undefined> => {
      await Promise.all([tendRequests(deps, day(days)), tendRequests(deps, day(days))])
      await tendRequests(deps, day(days))
      return (await findRequest(store, id))?.value.state
    }
    expect(await stateAfter(2.9)).toBe('waiting')
    expect(await stateAfter(3)).toBe('reminded')
    expect(await stateAfter(7)).toBe('reminded-twice')
    expect(await stateAfter(14)).toBe('closed')
    const log = (await journal()).filter(({ action }) => /request\.(reminded|closed)/.test(action))
    expect(log.map(({ mails: sent }) => sent).toSorted()).toEqual([1, 1, 2])
    expect((await findListing(store, record))?.value.unreplied).toBe(1)
    const late = await answerRequest(deps, id, { choice: 'accept', reason: null, text: '', share: false }, day(20))
    expect(late.ok).toBe(true)
    expect((await findListing(store, record))?.value).toMatchObject({ replied: 1, unreplied: 0 })
  })

  it('leaves alone what was withdrawn, and forgets people six months after', async () => {
    const id = await ask()
    expect((await withdrawRequest(deps, id, now)).ok).toBe(true)
    expect((await withdrawRequest(deps, id, now)).ok).toBe(true)
    await tendRequests(deps, day(30))
    await forgetRequests(deps, day(180))
    expect((await findRequest(store, id))?.value).toMatchObject({ state: 'withdrawn', from: { firstName: 'Anne' } })
    await forgetRequests(deps, day(190))
    expect((await findRequest(store, id))?.value).toMatchObject({ from: null, message: '' })
    expect(await letter('request-sent', id)).toBeUndefined()
  })

  it('asks twice a year whether holders still agree, and not again for a month', async () => {
    await askToConfirm(deps, now)
    await askToConfirm(deps, now)
    await askToConfirm(deps, day(20))
    const asked = (await journal()).filter(({ action }) => action === 'holder.asked')
    expect(asked).toHaveLength(1)
    await askToConfirm(deps, day(31))
    expect((await journal()).filter(({ action }) => action === 'holder.asked')).toHaveLength(2)
  })
})

describe('a space', () => {
  it('opens for who holds something, three links an hour, and for nobody else without a word', async () => {
    await sendSpaceLink(deps, 'inconnu@exemple.fr', now)
    expect(await store.list(holders)).toEqual([])
    for (let i = 0; i < 5; i++) await sendSpaceLink(deps, holderMail, now)
    const sent = (await journal()).filter(({ action }) => action === 'holder.link-sent')
    expect(sent).toHaveLength(3)
    const [holder] = await store.list(holders)
    const space = await readSpace(deps, holder?.id ?? '')
    expect(space.ok && space.value.records.map(({ holding: one }) => one.id)).toEqual([record])
  })

  it('gives everything away on demand, then erases it: records, answers, address', async () => {
    const id = await ask(ulid(), { message: '=1+1' })
    await answerRequest(deps, id, { choice: 'accept', reason: null, text: 'Venez', share: false }, now)
    const [holder] = await store.list(holders)
    const space = await readSpace(deps, holder?.id ?? '')
    if (!space.ok) throw new Error('no space')
    expect(JSON.stringify(exportSpace(space.value))).toContain('Bonjour')
    expect(exportInbox(space.value, 'Europe/Paris')).toContain("'=1+1")
    expect((await eraseHolder(deps, space.value, now)).ok).toBe(true)
    // Killed in between and started over, or clicked twice: nothing more happens.
    expect((await eraseHolder(deps, space.value, now)).ok).toBe(true)
    expect(withdrawn).toContain(record)
    expect((await findRequest(store, id))?.value).toMatchObject({ recipient: { label: '' }, answer: { text: '' } })
    expect((await readSpace(deps, holder?.id ?? '')).ok).toBe(false)
    expect(JSON.stringify(await store.listDeleted(holders))).not.toContain(holderMail)
    await sendSpaceLink(deps, holderMail, day(1))
  })
})

describe('a form without proof', () => {
  const pending = (message: string) => ({
    pending: {
      ...{ form: 'ask-holder', params: { id: record }, fields: fields({ message }), consent: null },
      ...{ locale: 'fr' as const, fingerprint: message },
    },
    email: 'anne@exemple.fr',
    answers: '/mes-demarches/demande',
    what: 'votre demande',
  })
  const waiting = async () => (await store.list(pendingForms)).filter(({ value }) => value.state === 'pending')

  it('waits once however often it is sent, and writes to one address five times an hour at most', async () => {
    for (let i = 0; i < 3; i++) await keepPending(deps, pending('la même'), now)
    expect(await waiting()).toHaveLength(1)
    for (let i = 0; i < 10; i++) await keepPending(deps, pending(`autre ${i}`), now)
    expect(await waiting()).toHaveLength(mailsPerHour)
    await keepPending(deps, pending('plus tard'), addSeconds(now, 3600))
    expect(await waiting()).toHaveLength(mailsPerHour + 1)
  })

  it('takes effect once when confirmed twice at once, and keeps nothing of what was typed', async () => {
    await keepPending(deps, pending('une fois'), now)
    const [stored] = await waiting()
    if (!stored) throw new Error('nothing pending')
    const confirmed = { ...submission(''), seal: sealOfPending(stored, 'ask-holder', now) }
    const both = await Promise.all([askHolder(deps, record, confirmed), askHolder(deps, record, confirmed)])
    expect(both.map((one) => one.ok)).toEqual([true, true])
    expect(await store.list(requests)).toHaveLength(1)
    expect(JSON.stringify(await store.list(pendingForms))).not.toContain('anne@')
  })
})

describe('somebody who says that a listing is theirs', () => {
  const claim = (email: string, ticket = ulid()) => {
    const { asker: _, semester: __, ...rest } = fields({ email, message: '' })
    return claimListing(deps, holding(), { ...submission(ticket), fields: rest })
  }

  it('receives the link at the address on record; from any other, the team is asked and told nothing away', async () => {
    const [known, unknown] = [await claim(holderMail), await claim('inconnue@exemple.fr')]
    expect(known).toEqual(unknown)
    expect((await store.list(holders)).map(({ value }) => value.email)).toEqual([holderMail])
    const [request, ...more] = await store.list(requests)
    expect(more).toEqual([])
    // Without recipient: what a stranger writes never stands in the holder’s inbox.
    expect(request?.value).toMatchObject({ kind: 'team', topic: 'listing', recipient: null })
    expect(request?.value.message).toContain('« Clémence Daubèze » (/maitres-de-stage/msp-mauvezin/)')
    expect(JSON.stringify(request?.value)).not.toContain(holderMail)
  })

  it('is sent one link for one form, and three an hour whatever the forms', async () => {
    const ticket = ulid()
    await claim(holderMail, ticket)
    for (let i = 0; i < 4; i++) await claim(holderMail)
    const acts = (await journal()).map(({ action }) => action)
    expect(acts.filter((action) => action === 'holder.link-sent')).toHaveLength(3)
    expect(await claim(holderMail, ticket)).toEqual({ ok: true, value: undefined })
  })
})

describe('a proposed correction', () => {
  it('waits for the team, who settles it once; who left no address is not written to', async () => {
    const about = { id: record, label: 'Clémence Daubèze', path: '/x/' }
    const proposal = { what: 'Téléphone', proposal: '05…', email: '' }
    const sent = { ...submission(ulid()), fields: proposal, proof: 'patience' as const }
    expect((await proposeCorrection(deps, about, sent)).ok).toBe(true)
    expect((await proposeCorrection(deps, about, sent)).ok).toBe(true)
    const [kept, ...more] = await store.list(corrections)
    expect(more).toEqual([])
    const settled = await settleCorrection(deps, kept?.id ?? '', 'applied', now)
    expect(settled.ok && settled.value.value.state).toBe('applied')
    expect((await settleCorrection(deps, kept?.id ?? '', 'applied', now)).ok).toBe(true)
    const other = await settleCorrection(deps, kept?.id ?? '', 'declined', now)
    expect(!other.ok && other.error.kind.slug).toBe('wrong-state')
  })
})
