import { createApp, createLinkSigner, edgeHeaders, noRateLimit, withDeps } from '@ancrage/http'
import { addSeconds, type Instant, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { createDynamoClient, createStoreEngine, localTables, openStore, type TerritoryStore } from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealOfTicket } from '../public-forms/submission.ts'
import type { Holding, Recipients } from '../recipients.ts'
import type { SliceDeps } from '../slice.ts'
import type { Ask } from './contract.ts'
import { askHolder } from './operations/ask-holder.ts'
import { portalRoutes } from './routes.portal.ts'
import { findListing, findRequest, holderIdOf, holders, requests } from './store.ts'

const now: Instant = '2026-11-21T10:00:00.000Z'
const territoryId: TerritoryId = 'ter_01J00000000000000000000000'
const originSecret = 'edge-secret-of-the-tests'
const pepper = 'a pepper of at least thirty-two characters'
const links = createLinkSigner([{ id: 'k1', secret: 'a secret of at least thirty-two characters' }])
const chrome = sampleChrome('gers', { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} })
const own = 'sup_01J00000000000000000000001'
const foreign = 'sup_01J00000000000000000000002'
const address = 'clemence@cabinet.example.fr'
const confirmed: string[] = []

let counter = 10
const ids = { next: <P extends string>(prefix: P) => `${prefix}_01J${String(++counter).padStart(23, '0')}` as const }

const holding = (id: string, email: string): Holding => ({
  ...{ id, label: `Fiche ${id.slice(-1)}`, path: '/maitres-de-stage/', holder: { name: 'Clémence', email } },
  ...{ verifiedOn: '2026-10-01', completeness: [{ label: { fr: 'Une photo', en: 'A picture' }, done: false }] },
  data: { presentation: 'Bonjour' },
})
const all = [holding(own, address), holding(foreign, 'autre@cabinet.example.fr')]
const offered: Recipients = {
  ...{ prefix: 'sup', noun: { fr: 'maître de stage', en: 'supervisor' }, bySemester: true },
  find: async (_, id) => all.find((one) => one.id === id),
  heldBy: async (_, email) => all.filter((one) => one.holder.email === email),
  all: async () => all,
  confirm: async (_, id) => {
    confirmed.push(id)
    return { ok: true, value: undefined }
  },
  withdraw: async () => ({ ok: true, value: undefined }),
}

let running: Engine
let store: TerritoryStore
let deps: SliceDeps
let ask: (path: string, form?: Readonly<Record<string, string>>) => Promise<Response>

beforeAll(async () => {
  running = await startEngine()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: running.endpoint, region: 'local', credentials })
  const engine = createStoreEngine({
    dynamo,
    tables: localTables,
    cursorSecret: 'a secret for cursors, long enough',
    ids,
  })
  await createTables(dynamo, localTables)
  store = openStore(scopeOfHost(territoryId), engine)
  deps = {
    ...{ territoryId, store, ids, links, pepper, locale: 'fr' },
    site: async () => ({ chrome, timeZone: 'Europe/Paris', communes: [] }),
    preview: async () => undefined,
    others: { recipients: async () => [offered], findRecord: async () => undefined, searches: async () => [] },
  }
  const never = async (): Promise<undefined> => undefined
  const app = createApp({
    ...{ title: 'Essais', basePath: '', secure: false, now: () => now, newRequestId: () => 'r', log: () => undefined },
    routes: withDeps(portalRoutes, () => deps),
    ports: {
      ...{ verifyToken: never, roleIn: never, roleInRegion: never },
      ...{ territoryOfHost: async () => territoryId, links, originSecret, limiter: noRateLimit },
    },
  })
  const headers = { accept: 'text/html', [edgeHeaders.origin]: originSecret, [edgeHeaders.host]: 'gers.fr' }
  ask = async (path, form) =>
    app.fetch(
      form
        ? new Request(`http://gers.fr${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })
        : new Request(`http://gers.fr${path}`, { headers }),
    )
  const fields: Ask = {
    ...{ firstName: 'Anne', lastName: 'Dupuy', email: 'anne@exemple.fr', phone: '', semester: '' as const },
    asker: 'intern',
    message: 'Bonjour\n<b>vous</b>',
  }
  const seal = sealOfTicket('form:one', 'same')
  await askHolder(deps, own, { fields, consent: null, locale: 'fr', now, seal })
})
afterAll(() => running.stop())

const token = (purpose: string, subject: string): string =>
  links.sign({ territoryId, purpose, subject, expiresAt: addSeconds(now, 3600) })
const space = (): string => `/mes-demarches/mon-espace/${token('holder-space', holderIdOf(pepper, address))}`
const said = async (asked: Promise<Response>): Promise<readonly [number, string | null, string]> => {
  const answer = await asked
  return [answer.status, answer.headers.get('location'), await answer.text()]
}

describe('the door of a space', () => {
  it('says the same to an address that holds something and to one that holds nothing', async () => {
    const known = await said(ask('/mes-demarches/mon-espace', { email: address }))
    const unknown = await said(ask('/mes-demarches/mon-espace', { email: 'inconnu@exemple.fr' }))
    expect(known).toEqual(unknown)
    expect(known.slice(0, 2)).toEqual([303, '/mes-demarches/espace/message'])
    expect((await store.list(holders)).map(({ value }) => value.email)).toEqual([address])
  })

  it('keeps what was typed when it is no address', async () => {
    const [status, , page] = await said(ask('/mes-demarches/mon-espace', { email: 'clemence@' }))
    expect([status, page.includes('value="clemence@"')]).toEqual([422, true])
  })
})

describe('a space', () => {
  it('shows the own records and requests, as text whatever they hold, and nobody else’s', async () => {
    const [status, , page] = await said(ask(space()))
    expect(status).toBe(200)
    expect(page).toContain('Fiche 1')
    expect(page).not.toContain('Fiche 2')
    expect(page).toContain('Anne Dupuy')
  })

  it('opens with no link made for something else', async () => {
    const id = holderIdOf(pepper, address)
    for (const purpose of ['answer-request', 'follow-request', 'form-ticket', 'registration'])
      expect((await ask(`/mes-demarches/mon-espace/${token(purpose, id)}`)).status).toBe(404)
  })

  it('changes the own record, and answers for the record of somebody else as for no record', async () => {
    expect((await ask(`${space()}/fiche/${own}`, { act: 'pause' })).headers.get('location')).toMatch(/\?fait=pause$/)
    expect((await findListing(store, own))?.value.paused).toBe(true)
    const strange = await said(ask(`${space()}/fiche/${foreign}`, { act: 'pause' }))
    const nobody = await said(ask(`${space()}/fiche/sup_01J00000000000000000000009`, { act: 'pause' }))
    expect([strange[0], strange[2]]).toEqual([nobody[0], nobody[2]])
    expect(strange[0]).toBe(404)
    expect(await findListing(store, foreign)).toBeUndefined()
  })

  it('keeps places and limits, and says what is wrong with a limit', async () => {
    const wrong = await said(ask(`${space()}/fiche/${own}`, { act: 'settings', 'quota-0': '0' }))
    expect([wrong[0], wrong[2].includes('Au moins une demande par mois')]).toEqual([422, true])
    await ask(`${space()}/fiche/${own}`, { act: 'settings', 'quota-0': '3', 'places-0-2026-11': 'free' })
    expect((await findListing(store, own))?.value).toMatchObject({
      monthlyQuota: 3,
      availability: [{ semester: '2026-11', state: 'free' }],
    })
  })

  it('confirms every own record in one click, and gives the data away', async () => {
    await ask(`${space()}/confirmation`, {})
    expect(confirmed).toEqual([own])
    expect(JSON.parse(await (await ask(`${space()}/export.json`)).text())).toMatchObject({ email: address })
    expect(await (await ask(`${space()}/export.csv`)).text()).toContain('Dupuy')
  })

  it('erases only when the word is typed, and the link then opens nothing', async () => {
    const link = space()
    expect((await ask(`${link}/effacement`, { word: 'oui' })).status).toBe(422)
    expect((await ask(link)).status).toBe(200)
    const [first] = await store.list(requests)
    const reply = `/mes-demarches/demande/reponse/${token('answer-request', first?.id ?? '')}`
    expect((await said(ask(`${reply}?choix=non`)))[2]).not.toContain('<b>vous</b>')
    expect((await ask(reply, { choice: 'decline', reason: 'full' })).status).toBe(303)
    expect((await findRequest(store, first?.id ?? ''))?.value.state).toBe('declined')
    expect((await ask(`${link}/effacement`, { word: 'EFFACER' })).headers.get('location')).toBe(
      '/mes-demarches/espace/adieu',
    )
    expect((await ask(link)).status).toBe(404)
  })
})
