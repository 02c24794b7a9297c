import { scopeOfSystem } from '@ancrage/tenancy/mint.ts'
import { describe, expect, it } from 'vitest'
import { createDynamoClient } from './client.ts'
import { createStoreEngine, engineOf } from './engine.ts'
import { openFigures } from './figures.ts'
import { pendingMail, settleMail } from './mail-queue.ts'
import { localTables } from './tables.ts'
import { territoryClients, territoryCredentials } from './territory-sessions.ts'
import { openStore } from './territory-store.ts'

const here = 'ter_01K4EJN5FSJV4Y0BWA538G3K9A'
const twin = 'ter_01K4EJN5FSJV4Y0BWA538G3K9B'
const role = 'arn:aws:iam::111122223333:role/territory-data'

const sts = (answer: unknown) => {
  const asked: unknown[] = []
  return {
    asked,
    send: async (command: { input: unknown }) => {
      asked.push(command.input)
      return answer
    },
  }
}
const session = {
  Credentials: {
    AccessKeyId: 'k',
    SecretAccessKey: 's',
    SessionToken: 't',
    Expiration: new Date('2026-11-21T13:00:00Z'),
  },
}
const shared = createDynamoClient({ region: 'eu-west-3', credentials: { accessKeyId: 'x', secretAccessKey: 'y' } })

describe('the session of a territory', () => {
  it('is tagged with that territory, which is all that its policy looks at', async () => {
    const fake = sts(session)
    const credentials = await territoryCredentials(fake as never, role)(here)()
    expect(fake.asked).toEqual([
      { RoleArn: role, RoleSessionName: here, DurationSeconds: 3600, Tags: [{ Key: 'territory', Value: here }] },
    ])
    expect(credentials).toMatchObject({ accessKeyId: 'k', sessionToken: 't' })
  })

  it('is not taken for one when STS gives nothing', async () => {
    await expect(territoryCredentials(sts({}) as never, role)(here)()).rejects.toThrow('without credentials')
  })
})

describe('the client of a territory', () => {
  const clientOf = territoryClients(shared, territoryCredentials(sts(session) as never, role))

  it('is kept, is another for another territory, and shares its sockets', () => {
    expect(clientOf(here)).toBe(clientOf(here))
    expect(clientOf(here)).not.toBe(clientOf(twin))
    expect(clientOf(here)).not.toBe(shared)
    expect(clientOf(here).config.requestHandler).toBe(clientOf(twin).config.requestHandler)
  })

  it('is not asked for where there is no such role, as on a laptop', () => {
    const engine = createStoreEngine({
      dynamo: shared,
      tables: localTables,
      ids: {} as never,
      cursorSecret: 'x'.repeat(32),
    })
    expect(engineOf(engine, here)).toBe(engine)
  })

  it('is the only one that anything opened with a scope uses', async () => {
    const used: string[] = []
    const client = (name: string) =>
      ({
        send: async () => {
          used.push(name)
          return {}
        },
      }) as never
    const engine = createStoreEngine({
      dynamo: client('the function’s own'),
      clientOf: (territoryId) => client(territoryId),
      tables: localTables,
      ids: { next: (prefix: string) => `${prefix}_01K4EJN5FSJV4Y0BWA538G3K9Z` } as never,
      cursorSecret: 'x'.repeat(32),
    })
    const scope = scopeOfSystem(here, 'test')
    const store = openStore(scope, engine)
    const collection = { name: 'events', prefix: 'evt', schema: {}, editorial: false } as never
    await store.get(collection, 'evt_1')
    await store.list(collection)
    await store.listDeleted(collection)
    await store.receipt('key')
    await store.auditLog({ limit: 1 })
    await store.commit({
      changes: [],
      audit: [{ action: 'a.b', collection: 'c', subject: 's', summary: 's' }],
      now: '2026-11-21T12:00:00.000Z' as never,
    })
    await openFigures(scope, engine).totals()
    await openFigures(scope, engine).rebuild([])
    await pendingMail(scope, engine, 'mel_1')
    await settleMail(scope, engine, 'mel_1', {} as never, 'sent', '2026-11-21T12:00:00.000Z' as never)
    expect(used.length).toBeGreaterThanOrEqual(10)
    expect(new Set(used)).toEqual(new Set([here]))
  })
})
