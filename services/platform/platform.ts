import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { slices } from '@ancrage/features/index.ts'
import type { AccessPorts } from '@ancrage/http'
import { createLinkSigner, createRateLimiter, createTokenVerifier, noRateLimit } from '@ancrage/http'
import type { TerritoryId } from '@ancrage/kernel'
import { createIds, createLog, errorFacts, type Log, systemClock } from '@ancrage/runtime'
import { fsTarget } from '@ancrage/site'
import {
  changeOf,
  createDynamoClient,
  createStoreEngine,
  type DynamoClient,
  localTables,
  type StoreEngine,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { fsBlobs } from '@ancrage/store/local/fs-blobs.ts'
import { pollStream, type StreamPoller } from '@ancrage/store/local/poll-stream.ts'
import { openRegistry, type Registry } from '@ancrage/store/registry.ts'
import type { TerritoryScope } from '@ancrage/tenancy'
import { routeChanges } from '../change-router/route-changes.ts'
import { accessPorts } from '../common/access-ports.ts'
import type { ReactingDeps } from '../common/reacting.ts'
import { readIslands } from '../common/read-islands.ts'
import type { Surroundings } from '../common/slice-deps.ts'
import { sendMail } from '../mailer/send-mail.ts'
import { type PublisherDeps, publishSite } from '../publisher/publish-site.ts'
import { codeVersionOf } from './code-version.ts'
import { captureMail } from './mailbox.tsx'
import { createReleaseQueue, type ReleaseQueue } from './release-queue.ts'
import { readSecrets, type Secrets } from './secrets.ts'

export const clientId = 'ancrage-console'
export const audience = 'urn:ancrage:api'

export interface PlatformOptions {
  readonly dataFolder: string
  readonly port: number
  readonly rateLimit: boolean
  readonly islandsFolder: string
  readonly print: (line: string) => void
}

/** Everything the platform is made of, started in one process on the embedded engine. */
export interface Platform {
  readonly dynamo: Engine
  readonly engine: StoreEngine<DynamoClient>
  readonly registry: Registry
  readonly around: Surroundings
  readonly ports: AccessPorts
  readonly secrets: Secrets
  readonly log: Log
  readonly mailFolder: string
  readonly siteFolder: (territoryId: TerritoryId, releaseId: string) => string
  readonly originOf: (host: string) => string
  readonly publisher: PublisherDeps
  readonly router: ReactingDeps
  readonly releases: ReleaseQueue
  readonly poller: StreamPoller
  readonly stop: () => Promise<void>
}

const pointerCache = (registry: Registry): PublisherDeps['pointers'] => {
  const kept = new Map<string, Awaited<ReturnType<Registry['pointer']>>>()
  return {
    read: async (territoryId) => {
      if (!kept.has(territoryId)) kept.set(territoryId, await registry.pointer(territoryId))
      return kept.get(territoryId)
    },
    move: async (territoryId, pointer) => {
      await registry.movePointer(territoryId, pointer)
      kept.set(territoryId, pointer)
    },
  }
}

/** Opens the data folder, starts the engine and everything that follows changes. Nothing listens yet. */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const dataFolder = resolve(options.dataFolder)
  mkdirSync(dataFolder, { recursive: true })
  const secrets = readSecrets(dataFolder)
  const clock = systemClock
  const ids = createIds()
  const log = createLog('platform', options.print, clock.now)
  const dynamo = await startEngine({ dbPath: join(dataFolder, 'data.db') })
  const aws = {
    endpoint: dynamo.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }
  const client = createDynamoClient(aws)
  await createTables(client, localTables)

  let wake = (): void => {}
  const engine = createStoreEngine({
    dynamo: client,
    tables: localTables,
    ids,
    cursorSecret: secrets.cursor,
    onCommit: () => wake(),
  })
  const registry = openRegistry(engine)
  const links = createLinkSigner([{ id: '1', secret: secrets.links }])
  const blobsFolder = join(dataFolder, 'photos')
  const around: Surroundings = {
    engineOf: () => engine,
    ids,
    links,
    pepper: secrets.pepper,
    clock,
    slices,
    pictures: {
      blobsOf: (scope) => fsBlobs(blobsFolder, scope),
      // Loaded with the first picture: a start that receives none does not pay for the decoder.
      make: async (bytes) => (await import('../pictures/make-picture.ts')).makePicture(bytes),
    },
  }
  const originOf = (host: string): string => `http://${host}:${options.port}`
  const issuer = originOf('id.localhost')
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...publicKey } = secrets.signInKey
  const verifier = createTokenVerifier({
    issuer,
    clientId,
    jwksUri: `${issuer}/jwks`,
    // The key is ours: nothing to fetch, so the first request waits for nobody.
    fetchKeys: async () => new TextEncoder().encode(JSON.stringify({ keys: [publicKey] })).buffer,
  })
  const ports = accessPorts({
    registry,
    links,
    limiter: options.rateLimit ? createRateLimiter() : noRateLimit,
    originSecret: secrets.origin,
    verifyToken: verifier.verifyToken,
    nowMillis: () => Date.now(),
  })

  const sitesFolder = join(dataFolder, 'sites')
  const publisher: PublisherDeps = {
    around,
    pointers: pointerCache(registry),
    targetOf: (territoryId) => fsTarget(join(sitesFolder, territoryId, 'r')),
    islands: readIslands(options.islandsFolder),
    codeVersion: codeVersionOf(resolve(import.meta.dirname, '../..')),
  }
  const releases = createReleaseQueue(async (scope: TerritoryScope<'system:react'>, summary, by) => {
    const published = await publishSite(publisher, scope, { summary, by }, clock.now())
    if (published.kind === 'refused')
      log.write({ level: 'warn', code: 'release-refused', territory: scope.territoryId })
  })
  const mailFolder = join(dataFolder, 'mail')
  const mailer = { around, transport: captureMail(mailFolder) }
  const router: ReactingDeps = {
    around,
    registry,
    regionEngine: engine,
    // Not waited for: the next changes must not stand behind a release. A release missed by a crash is made on start.
    requestRelease: async (scope, reason, by) => {
      releases.request(scope, reason, by).catch((error: unknown) => {
        log.write({ level: 'error', code: 'release-failed', territory: scope.territoryId, ...errorFacts(error) })
      })
    },
    sendMail: (scope, mailId) => sendMail(mailer, scope, mailId, clock.now()),
  }
  const poller = await pollStream({
    engine,
    streams: aws,
    registry,
    consumer: 'change-router',
    handle: (records) =>
      routeChanges(
        router,
        records.flatMap((record) => changeOf(record) ?? []),
        clock.now(),
      ),
    onError: (error) => log.write({ level: 'error', code: 'change-failed', ...errorFacts(error) }),
    idleMillis: 1000,
  })
  wake = poller.wake

  return {
    dynamo,
    engine,
    registry,
    around,
    ports,
    secrets,
    log,
    mailFolder,
    siteFolder: (territoryId, releaseId) => join(sitesFolder, territoryId, 'r', releaseId),
    originOf,
    publisher,
    router,
    releases,
    poller,
    stop: async () => {
      await poller.stop()
      await releases.idle().catch(() => undefined)
      client.destroy()
      await dynamo.stop()
    },
  }
}
