import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TerritoryId } from '@ancrage/kernel'
import { createIds, systemClock } from '@ancrage/runtime'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { loadDescriptors } from '@ancrage/services/onboarding/load-descriptor.ts'
import {
  createDynamoClient,
  createStoreEngine,
  type DynamoClient,
  localTables,
  openStore,
  type StoreEngine,
  type TerritoryStore,
} from '@ancrage/store'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { type PlatformProcess, startPlatformProcess } from '@ancrage/testing/platform-process.ts'
import { signIn } from '@ancrage/testing/sign-in.ts'
import { type Client, clientOf } from './load.ts'

const root = resolve(import.meta.dirname, '../..')

/** The platform as `npm start` runs it, its engine reachable beside it, and a signed-in administrator of the Gers. */
export interface Stage {
  readonly platform: PlatformProcess
  readonly engine: StoreEngine<DynamoClient>
  readonly store: TerritoryStore
  readonly territoryId: TerritoryId
  readonly dataFolder: string
  readonly console: Client
  readonly portal: Client
  /** Address of a collection of the Gers in the console’s API. */
  readonly at: (path: string) => string
  readonly stop: () => Promise<void>
}

export const gersId = (): TerritoryId => {
  const read = loadDescriptors({
    territoriesDirectory: join(root, 'infra/territories'),
    regionsFile: join(root, 'infra/regions.json'),
  })
  const gers = read.ok ? read.value.territories.find(({ descriptor }) => descriptor.slug === 'gers') : undefined
  if (!gers) throw new Error('no descriptor of the Gers')
  return gers.descriptor.id
}

export const openStage = async (): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-bench-'))
  const dynamo: Engine = await startEngine({ dbPath: join(folder, 'data.db') })
  const platform = await startPlatformProcess({
    dataFolder: folder,
    env: { DYNAMODB_ENDPOINT: dynamo.endpoint, ANCRAGE_RATE_LIMIT: 'off' },
  })
  const secrets: { readonly cursor: string } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'))
  const engine = createStoreEngine({
    dynamo: createDynamoClient({
      endpoint: dynamo.endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    tables: localTables,
    ids: createIds(),
    cursorSecret: secrets.cursor,
  })
  const territoryId = gersId()
  const token = await signIn(platform.port, 'maelle.casteran@gers.example.fr')
  const console = clientOf(platform.port, 'console.localhost', { authorization: `Bearer ${token}` })
  const portal = clientOf(platform.port, 'gers.localhost')
  return {
    platform,
    engine,
    store: openStore(systemScope(territoryId, 'bench'), engine),
    territoryId,
    dataFolder: folder,
    console,
    portal,
    at: (path) => `/api/v1/territories/${territoryId}/${path}`,
    stop: async () => {
      console.close()
      portal.close()
      await platform.stop()
      await dynamo.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const benchNow = systemClock.now
