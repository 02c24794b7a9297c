import { type Instant, localDateOf, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { createDynamoClient, createStoreEngine, localTables, openStore, type TerritoryStore } from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SliceDeps } from '../../slice.ts'
import { companionFormSchema } from '../contract.ts'
import { mails } from '../mail.tsx'
import { companions, findCompanion } from '../store.ts'
import { forgetCompanions } from './forget-companions.ts'
import { moveCompanion } from './move-companion.ts'
import { receiveCompanion } from './receive-companion.ts'

const territoryId: TerritoryId = 'ter_01J00000000000000000000000'
const timeZone = 'Europe/Paris'
const now: Instant = '2026-11-21T10:00:00.000Z'
let counter = 0
const ids: SliceDeps['ids'] = { next: (prefix) => `${prefix}_01J${String(++counter).padStart(23, '0')}` }
const chrome = sampleChrome('gers', { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} })
const site = async () => ({ chrome, timeZone, communes: [] })
const fields = companionFormSchema.parse({
  ...{ firstName: 'Lou', lastName: 'Dupuy', email: 'lou@exemple.fr', profession: 'Graphiste', sector: 'digital' },
  ...{ hours: 'any', mobility: 'half' },
})
const submission = (key: string) => ({
  ...{
    params: undefined,
    fields,
    loaded: undefined,
    consent: null,
    proof: 'work' as const,
    locale: 'fr' as const,
    now,
  },
  seal: { changes: [], receipt: { key, fingerprint: 'f', reply: null } },
})

let running: Engine
let store: TerritoryStore

beforeAll(async () => {
  running = await startEngine()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: running.endpoint, region: 'local', credentials })
  await createTables(dynamo, localTables)
  const engine = createStoreEngine({
    dynamo,
    tables: localTables,
    cursorSecret: 'a secret for cursors, long enough',
    ids,
  })
  store = openStore(scopeOfHost(territoryId), engine)
}, 60_000)
afterAll(() => running.stop())

const all = () => store.list(companions)
const receive = (key: string) => receiveCompanion({ store, ids, site }, submission(key))

describe('what somebody says of themself', () => {
  it('is kept once however often the button was pressed, and twice when it was written twice', async () => {
    expect((await receive('first')).ok && (await receive('first')).ok).toBe(true)
    expect(await all()).toHaveLength(1)
    await receive('second')
    expect(await all()).toHaveLength(2)
  })

  it('comes back to them with a link to see and erase it, and reaches the team without a word of it', async () => {
    const [one] = await all()
    const links = {
      sign: () => 'a.token',
      verify: () => ({ ok: false, error: 'unknown' }),
    } as unknown as SliceDeps['links']
    const deps = { store, territoryId, links, site } as unknown as SliceDeps
    const [toPerson, toTeam] = await Promise.all(
      mails.map((mail) => mail.render(deps, { subjectId: one?.id ?? '', data: {} }, now)),
    )
    expect(toPerson?.text).toContain('/mes-demarches/a-deux/reponse/a.token')
    expect(toPerson?.text).toContain('Bonjour Lou,')
    for (const word of ['Lou', 'Dupuy', 'Graphiste', 'exemple.fr']) expect(toTeam?.html, word).not.toContain(word)
  })

  it('goes forward by the table, and is gone for everybody once erased', async () => {
    const [one] = await all()
    const id = one?.id ?? ''
    expect((await moveCompanion(store, id, 'contact', now)).ok).toBe(true)
    expect((await moveCompanion(store, id, 'contact', now)).ok).toBe(false)
    expect((await moveCompanion(store, id, 'erase', now)).ok).toBe(true)
    expect(await findCompanion(store, id)).toBeUndefined()
    expect(JSON.stringify((await store.get(companions, id))?.value)).not.toContain('Lou')
  })

  it('is erased by time after 24 months, once', async () => {
    const later: Instant = '2028-11-23T10:00:00.000Z'
    expect(await forgetCompanions({ store, timeZone }, '2028-11-20T10:00:00.000Z')).toBe(0)
    expect(await forgetCompanions({ store, timeZone }, later)).toBe(1)
    expect(await forgetCompanions({ store, timeZone }, later)).toBe(0)
    expect(localDateOf(later, timeZone)).toBe('2028-11-23')
    expect((await all()).every(({ value }) => value.state === 'erased')).toBe(true)
  })
})
