import { join, resolve } from 'node:path'
import { slices } from '@ancrage/features/index.ts'
import { partsOf } from '@ancrage/features/slice.ts'
import { createIds } from '@ancrage/runtime'
import { createDynamoClient, createStoreEngine, localTables, openStore, remove } from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfSystem } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadDescriptors } from './load-descriptor.ts'
import { plantStarter } from './plant-starter.ts'

const root = resolve(import.meta.dirname, '../..')
const now = '2026-11-21T10:00:00.000Z'
let running: Engine
beforeAll(async () => {
  running = await startEngine()
})
afterAll(() => running.stop())

it('gives a new territory drafts to replace, once, and none of them is public', async () => {
  const dynamo = createDynamoClient({
    endpoint: running.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
  await createTables(dynamo, localTables)
  const ids = createIds()
  const engine = createStoreEngine({ dynamo, tables: localTables, ids, cursorSecret: 'x'.repeat(40) })
  const read = loadDescriptors({
    territoriesDirectory: join(root, 'test/fixtures/territories'),
    regionsFile: join(root, 'infra/regions.json'),
  })
  const territory = read.ok ? read.value.territories[0] : undefined
  if (!territory) throw new Error('no fixture')
  await plantStarter({ engine, ids, slices }, territory, now)
  await plantStarter({ engine, ids, slices }, territory, now)
  const store = openStore(scopeOfSystem(territory.descriptor.id, 'test'), engine)
  const collections = (await partsOf(slices, 'collections')).filter(({ collection }) => collection.editorial)
  const drafts = (await Promise.all(collections.map(({ collection }) => store.list(collection)))).flat()
  expect(drafts.length).toBeGreaterThanOrEqual(4)
  expect(drafts.every(({ state, value }) => state === 'draft' && JSON.stringify(value).includes('À remplacer'))).toBe(
    true,
  )

  for (const { collection } of collections)
    for (const { id, version } of await store.list(collection)) {
      const note = { action: 'x.removed', collection: collection.name, subject: id, summary: 'Retiré' }
      await store.commit({ changes: [remove(collection, id, version)], audit: [note], now })
    }
  await plantStarter({ engine, ids, slices }, territory, now)
  expect((await Promise.all(collections.map(({ collection }) => store.list(collection)))).flat()).toEqual([])
})
