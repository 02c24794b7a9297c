import { createApp, createLinkSigner, edgeHeaders, noRateLimit, withDeps } from '@ancrage/http'
import { addSeconds, email, type Instant, line, ok, type TerritoryId } from '@ancrage/kernel'
import { hashHead } from '@ancrage/kernel/hash-head.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import {
  create,
  createDynamoClient,
  createStoreEngine,
  defineCollection,
  localTables,
  openStore,
  type StoreEngine,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { raw } from 'hono/html'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { SliceDeps } from '../slice.ts'
import { definePublicForm } from './define-form.ts'
import { pendingForms } from './store.ts'
import { commitOnce } from './submission.ts'
import { proofBits } from './ticket.ts'

const originSecret = 'edge-secret-of-the-tests'
const links = createLinkSigner([{ id: 'k1', secret: 'a secret of at least thirty-two characters' }])
const chrome = sampleChrome('gers', { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} })
const fieldsSchema = z.strictObject({ name: line(60), email: z.union([email, z.literal('')]) })
const wishes = defineCollection({
  name: 'wishes',
  prefix: 'req',
  schema: z.object({ name: z.string(), proof: z.string() }),
  editorial: false,
})

let now: Instant = '2026-11-21T10:00:00.000Z'
let counter = 0
const ids = { next: <P extends string>(prefix: P) => `${prefix}_01J${String(++counter).padStart(23, '0')}` as const }

const routes = definePublicForm({
  ...{ name: 'make-wish', operation: 'MakeWish', tag: 'Essais', what: { fr: 'votre vœu', en: 'your wish' } },
  ...({ path: '/mes-demarches/voeu', answers: '/mes-demarches/voeu' } as const),
  load: async () => ok(undefined),
  fields: fieldsSchema,
  form: (fields) => ({ name: fields.text('name'), email: fields.text('email') }),
  emailOf: (fields) => fields.email,
  page: ({ action, state }) => ({
    ...{ path: action, inputs: '', title: 'Vœu', description: 'Un vœu.', inSitemap: false },
    render: () => raw(`<p data-typed="${state.typed?.text('name') ?? ''}" data-ticket="${state.ticket}"></p>`),
  }),
  said: ({ name }) => [{ term: 'Nom', value: name }],
  thanks: () => ({ title: 'Merci', lead: 'C’est noté.' }),
  accept: async (deps, submission) => {
    const id = deps.ids.next('req')
    const note = { action: 'wish.made', collection: wishes.name, subject: id, summary: 'Vœu' }
    const value = { name: submission.fields.name, proof: submission.proof }
    await commitOnce(deps.store, submission, { changes: [create(wishes, id, value)], audit: [note] })
    return ok(undefined)
  },
})

let running: Engine
let engine: StoreEngine
let territoryId: TerritoryId
let ask: (path: string, form?: Readonly<Record<string, string>>) => Promise<Response>

beforeAll(async () => {
  running = await startEngine()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: running.endpoint, region: 'local', credentials })
  engine = createStoreEngine({ dynamo, tables: localTables, cursorSecret: 'a secret for cursors, long enough', ids })
  await createTables(dynamo, localTables)
})
afterAll(() => running.stop())

beforeEach(() => {
  territoryId = `ter_01J${String(++counter).padStart(23, '0')}`
  const store = () => openStore(scopeOfHost(territoryId), engine)
  const deps = (): SliceDeps => ({
    ...{ territoryId, store: store(), ids, links, locale: 'fr' },
    pepper: 'a pepper of at least thirty-two characters',
    site: async () => ({ chrome, timeZone: 'Europe/Paris', communes: [] }),
    preview: async () => undefined,
  })
  const never = async (): Promise<undefined> => undefined
  const app = createApp({
    ...{ title: 'Essais', basePath: '', secure: false, now: () => now, newRequestId: () => 'r', log: () => undefined },
    routes: withDeps(routes, deps),
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
})

const made = () => openStore(scopeOfHost(territoryId), engine).list(wishes)
const ticketOf = async (): Promise<string> =>
  /data-ticket="([^"]+)"/.exec(await (await ask('/mes-demarches/voeu')).text())?.[1] ?? ''
const work = (ticket: string): string => {
  let count = 0
  while (Math.clz32(hashHead(`${ticket.slice(ticket.lastIndexOf('.') + 1)}:${count}`)) < proofBits) count++
  return String(count)
}
const fill = async (more: Readonly<Record<string, string>> = {}) => {
  const ticket = await ticketOf()
  return { name: 'Anne', email: 'anne@exemple.fr', ticket, proof: work(ticket), website: '', ...more }
}
const thanks = '/mes-demarches/voeu/merci'
const checkMail = '/mes-demarches/voeu/a-confirmer'

describe('a public form', () => {
  it('takes effect at once with proof, once however often its page is sent', async () => {
    const form = await fill()
    const answers = await Promise.all([ask('/mes-demarches/voeu', form), ask('/mes-demarches/voeu', form)])
    answers.push(await ask('/mes-demarches/voeu', form))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(answers.map(({ headers }) => headers.get('location')))).toEqual(new Set([thanks]))
    expect((await made()).map(({ value }) => value)).toEqual([{ name: 'Anne', proof: 'work' }])
  })

  it('does not let one proof serve two contents, and gives back what was typed with a fresh ticket', async () => {
    const form = await fill()
    await ask('/mes-demarches/voeu', form)
    const refused = await ask('/mes-demarches/voeu', { ...form, name: 'Bruno' })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('data-typed="Bruno"')
    expect(page).not.toContain(form.ticket)
    expect(await made()).toHaveLength(1)
  })

  it.each([
    ['no proof', { proof: '' }],
    ['a wrong proof', { proof: '1' }],
    ['a forged ticket', { ticket: 'abc.k1.abcdefghijklmnopqrstuvwx' }],
  ])('waits for a confirmation with %s, and then only', async (_, more) => {
    const answer = await ask('/mes-demarches/voeu', await fill(more))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, checkMail])
    expect(await made()).toEqual([])
    const [pending] = await openStore(scopeOfHost(territoryId), engine).list(pendingForms)
    const link = (purpose: string): string =>
      links.sign({ territoryId, purpose, subject: pending?.id ?? '', expiresAt: addSeconds(now, 3600) })
    const address = `/mes-demarches/voeu/confirmer/${link('confirm-make-wish')}`
    for (let opened = 0; opened < 3; opened++) expect((await ask(address)).status).toBe(200)
    expect(await made()).toEqual([])
    expect((await ask(`/mes-demarches/voeu/confirmer/${link('confirm-other-form')}`, {})).status).toBe(404)
    for (let clicked = 0; clicked < 2; clicked++) expect((await ask(address, {})).headers.get('location')).toBe(thanks)
    expect((await made()).map(({ value }) => value.proof)).toEqual(['mail'])
  })

  it('lets nobody confirm after a day', async () => {
    await ask('/mes-demarches/voeu', await fill({ proof: '' }))
    const [pending] = await openStore(scopeOfHost(territoryId), engine).list(pendingForms)
    const token = links.sign({
      ...{ territoryId, purpose: 'confirm-make-wish', subject: pending?.id ?? '' },
      expiresAt: '2999-01-01T00:00:00.000Z',
    })
    now = addSeconds(now, 24 * 3600)
    expect((await ask(`/mes-demarches/voeu/confirmer/${token}`, {})).status).toBe(404)
  })

  it('asks for patience where there is neither proof nor address', async () => {
    const form = await fill({ proof: '', email: '' })
    const hasty = await ask('/mes-demarches/voeu', form)
    expect([hasty.status, (await hasty.text()).includes('data-typed="Anne"')]).toEqual([409, true])
    now = addSeconds(now, 5)
    expect((await ask('/mes-demarches/voeu', form)).headers.get('location')).toBe(thanks)
    await ask('/mes-demarches/voeu', form)
    expect((await made()).map(({ value }) => value.proof)).toEqual(['patience'])
  })

  it('stops a machine that fills in everything, and keeps what was typed', async () => {
    const refused = await ask('/mes-demarches/voeu', await fill({ website: 'https://spam.example' }))
    expect([refused.status, (await refused.text()).includes('data-typed="Anne"')]).toEqual([422, true])
    expect(await made()).toEqual([])
  })

  it('says the same to every address, known or not', async () => {
    const pages = [checkMail, thanks].map(async (path) => (await ask(path)).text())
    for (const page of await Promise.all(pages)) expect(page).not.toMatch(/@exemple/)
    const answers = ['anne@exemple.fr', 'inconnu@exemple.fr'].map(async (address) => {
      const answer = await ask('/mes-demarches/voeu', await fill({ proof: '', email: address }))
      return [answer.status, answer.headers.get('location'), await answer.text()]
    })
    const [known, unknown] = await Promise.all(answers)
    expect(known).toEqual(unknown)
  })
})
