import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { slices } from '@ancrage/features/index.ts'
import { createLinkSigner } from '@ancrage/http'
import { nodeOptions } from '@ancrage/infra/node-options.ts'
import { createIds, systemClock } from '@ancrage/runtime'
import { type Descriptors, loadDescriptors } from '@ancrage/services/onboarding/load-descriptor.ts'
import { defaultHome, onboard } from '@ancrage/services/onboarding/onboard.ts'
import { publishSite } from '@ancrage/services/publisher/publish-site.ts'
import { fsTarget } from '@ancrage/site'
import {
  createDynamoClient,
  createStoreEngine,
  type DynamoClient,
  type StoreEngine,
  type TableNames,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { startEngine } from '@ancrage/store/local/engine.ts'
import { openRegistry, type Registry } from '@ancrage/store/registry.ts'
import { scopeOfSystem } from '@ancrage/tenancy/mint.ts'
import { type AwsCall, startFakeAws } from './fake-aws.ts'
import { type LocalFunction, startLocalFunction } from './lambda-runtime.ts'

export type ApiName = 'portal-api' | 'console-api' | 'region-api'
export type ServiceName = ApiName | 'change-router' | 'scheduler' | 'publisher' | 'mailer' | 'onboarding' | 'identity'

export const originSecret = 'origin-secret-of-the-contract-tests-0123456789'
const secrets = new Map([
  ['local/origin', originSecret],
  ['local/signing', 'signing-secret-of-the-contract-tests-0123456789'],
])
const tables: TableNames = { app: 'contract-app', registry: 'contract-registry', region: 'contract-region' }

const root = fileURLToPath(new URL('../../', import.meta.url))

/** File of a bundle. */
export const bundleOf = (service: ServiceName): string => `${root}dist/services/${service}/index.mjs`

const lock = join(root, 'node_modules/.cache/contract-build.lock')
const staleLockMs = 180_000

/** Runs one build at a time, whichever test file asks first. */
const alone = async (work: () => void): Promise<void> => {
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      const heldSince = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - heldSince > staleLockMs) rmSync(lock, { recursive: true, force: true })
      else await sleep(200)
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** Builds the bundles unless they are fresh. */
export const buildBundles = (): Promise<void> =>
  alone(() => {
    const built = spawnSync(process.execPath, [`${root}scripts/build.ts`, 'services'], { cwd: root, encoding: 'utf8' })
    if (built.status !== 0 || !existsSync(bundleOf('portal-api')))
      throw new Error(`the bundles were not built: ${built.stdout}${built.stderr}`)
  })

export interface Cloud {
  /** Environment that a function is deployed with, pointing at this machine. */
  readonly environment: Readonly<Record<string, string>>
  readonly calls: readonly AwsCall[]
  readonly territory: { readonly id: string; readonly host: string }
  /** What the functions wrote, seen from beside. */
  readonly store: StoreEngine<DynamoClient>
  readonly registry: Registry
  readonly descriptors: Descriptors
  readonly start: (service: ServiceName) => Promise<LocalFunction>
  readonly stop: () => Promise<void>
}

/** The least of a cloud that the three APIs need: database, secrets, sessions, and one territory set up. */
export const startCloud = async (): Promise<Cloud> => {
  const [engine, aws] = await Promise.all([startEngine(), startFakeAws(secrets)])
  const dynamo = createDynamoClient({
    endpoint: engine.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  await createTables(dynamo, tables)
  const ids = createIds()
  const store = createStoreEngine({ dynamo, tables, ids, cursorSecret: 'x'.repeat(40) })
  const releases = mkdtempSync(join(tmpdir(), 'ancrage-contract-'))
  const around = {
    engineOf: () => store,
    ids,
    links: createLinkSigner([{ id: '1', secret: 'x'.repeat(40) }]),
    pepper: 'x'.repeat(40),
    clock: systemClock,
    slices,
  }
  const loaded = loadDescriptors({
    territoriesDirectory: `${root}test/fixtures/territories`,
    regionsFile: `${root}infra/regions.json`,
  })
  if (!loaded.ok) throw new Error('the fixtures are broken')
  const registry = openRegistry(store)
  for (const territory of loaded.value.territories) {
    const region = loaded.value.regions.find(({ code }) => code === territory.descriptor.region)
    if (!region) throw new Error('the fixtures are broken')
    const deps = {
      engine: store,
      registry,
      platformDomain: 'ancrage.example',
      originOf: (host: string) => `https://${host}`,
    }
    await onboard(deps, territory, region, defaultHome(territory.descriptor.name), '2026-11-21T12:00:00.000Z')
    const publisher = {
      around,
      pointers: { read: registry.pointer, move: registry.movePointer },
      targetOf: (id: string) => fsTarget(join(releases, id)),
      islands: [],
      codeVersion: '1',
    }
    const scope = scopeOfSystem(territory.descriptor.id, 'contract')
    const made = await publishSite(publisher, scope, { summary: 'Contrat', by: 'Ancrage' }, '2026-11-21T12:00:00.000Z')
    if (made.kind !== 'live') throw new Error(`first release: ${JSON.stringify(made)}`)
  }
  const environment = {
    NODE_OPTIONS: nodeOptions,
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    APP_TABLE: tables.app,
    REGISTRY_TABLE: tables.registry,
    REGION_TABLE: tables.region,
    DATA_ROLE_ARN: 'arn:aws:iam::111122223333:role/local-territory-data',
    SIGNING_SECRET: 'local/signing',
    ORIGIN_SECRET: 'local/origin',
    PLATFORM_DOMAIN: 'ancrage.example',
    USER_POOL_ISSUER: 'https://cognito-idp.eu-west-3.amazonaws.com/eu-west-3_local',
    CLIENT_ID: 'local',
    PUBLISH_QUEUE_URL: `${aws.endpoint}/111122223333/publish.fifo`,
    MAIL_QUEUE_URL: `${aws.endpoint}/111122223333/mail`,
    MAIL_DOMAIN: 'ancrage.example',
    SITES_BUCKET: 'contract-sites',
    PHOTOS_BUCKET: 'contract-photos',
    PICTURES_FUNCTION: 'contract-pictures',
    USER_POOL_ID: 'eu-west-3_local',
    POINTERS_ARN: 'arn:aws:cloudfront::111122223333:key-value-store/local',
  }
  const [first] = loaded.value.territories
  return {
    environment,
    calls: aws.calls,
    store,
    registry,
    descriptors: loaded.value,
    territory: { id: first?.descriptor.id ?? '', host: 'val-d-essai.ancrage.example' },
    start: (service) => startLocalFunction({ bundle: bundleOf(service), environment, timeoutSeconds: 30 }),
    stop: async () => {
      dynamo.destroy()
      await Promise.all([engine.stop(), aws.stop()])
      rmSync(releases, { recursive: true })
    },
  }
}
