import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import type { TerritoryId } from '@ancrage/kernel'
import { loadConfig } from '@ancrage/runtime'
import { sweepExpired } from '@ancrage/store/local/sweep-expired.ts'
import { keepTime } from '../scheduler/keep-time.ts'
import { configSchema } from './config.ts'
import { type DemoAccount, demoAccountsOf, seedAccounts } from './demo-accounts.ts'
import { type Platform, startPlatform } from './platform.ts'
import { DescriptorError, seedTerritories } from './seed-territories.ts'
import { createPlatformServer } from './serve.ts'

const root = resolve(import.meta.dirname, '../..')
const config = loadConfig(configSchema)
const dataFolder = resolve(root, config.ANCRAGE_DATA)

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '0.0.0.0', done)
  })

const portTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** A probe before anything is opened: a second start must not touch the data of the first. */
const claimPort = async (port: number): Promise<void> => {
  const { createServer } = await import('node:http')
  const probe = createServer()
  try {
    await listen(probe, port)
  } catch (error) {
    if (!portTaken(error)) throw error
    console.error(
      `Le port ${port} est déjà pris. Arrêtez l’autre programme, ou choisissez-en un autre : PORT=${port + 1} npm start`,
    )
    process.exit(1)
  }
  await new Promise((done) => probe.close(done))
}

const pad = (text: string, width: number): string => text.padEnd(width)

const printAddresses = (
  platform: Platform,
  hosts: readonly { name: string; host: string }[],
  accounts: readonly DemoAccount[],
): void => {
  const { originOf } = platform
  const rows = [
    ...hosts.map(({ name, host }) => [`Portail ${name}`, originOf(host)] as const),
    ['Console', originOf('console.localhost')] as const,
    ['Connexion', originOf('id.localhost')] as const,
    ['Courrier capturé', originOf('mail.localhost')] as const,
    ['API des portails', `${originOf(hosts[0]?.host ?? 'gers.localhost')}/docs`] as const,
    ['API de la console', `${originOf('console.localhost')}/docs`] as const,
  ]
  console.log('\nAncrage est prêt.\n')
  for (const [name, address] of rows) console.log(`  ${pad(name, 34)} ${address}`)
  console.log('\nComptes de démonstration, en un clic sur la page de connexion :\n')
  for (const { name, purpose, email } of accounts) console.log(`  ${pad(name, 22)} ${pad(purpose, 48)} ${email}`)
  console.log('\nCtrl-C arrête tout ; « npm start -- --reset » repart de zéro.\n')
}

const main = async (): Promise<void> => {
  await claimPort(config.PORT)
  if (process.argv.includes('--reset')) rmSync(dataFolder, { recursive: true, force: true })
  const platform = await startPlatform({
    dataFolder,
    port: config.PORT,
    rateLimit: config.ANCRAGE_RATE_LIMIT === 'on',
    islandsFolder: join(root, 'dist/portal'),
    print: (line) => console.error(line),
  })
  const seeded = await seedTerritories(
    platform,
    { territories: resolve(root, config.ANCRAGE_TERRITORIES), regionsFile: join(root, 'infra/regions.json') },
    config.ANCRAGE_DEMO === 'on',
  )
  const idOf = (slug: string): TerritoryId | undefined => seeded.find((one) => one.slug === slug)?.id
  const gers = idOf('gers')
  const dore = idOf('pays-vallee-de-la-dore')
  const accounts = gers && dore && config.ANCRAGE_DEMO === 'on' ? demoAccountsOf(gers, dore) : []
  await seedAccounts(platform.registry, accounts)

  const server = createPlatformServer(platform, {
    port: config.PORT,
    consoleFolder: join(root, 'dist/console'),
    accounts: () => accounts,
  })
  await listen(server, config.PORT)
  printAddresses(platform, seeded, accounts)

  // The database of the cloud lets expired records go by itself, and its schedule calls the scheduler.
  const keepHour = async (): Promise<void> => {
    const now = platform.around.clock.now()
    await sweepExpired(platform.engine.dynamo, platform.engine.tables.app, now)
    const isNewDay = (await platform.registry.checkpoint('daily-tasks')) !== now.slice(0, 10)
    const deps = { ...platform.router, registry: platform.registry, log: platform.log }
    for (const { id } of seeded) {
      if (isNewDay) await keepTime(deps, id, 'day', now)
      await keepTime(deps, id, 'hour', now)
    }
    if (isNewDay) await platform.registry.saveCheckpoint('daily-tasks', now.slice(0, 10))
  }
  const tick = (): void => void keepHour().catch(() => undefined)
  const hourly = setInterval(tick, 3_600_000)
  // What fell due while nothing ran, once the first visitors have been served.
  const first = setTimeout(tick, 60_000)

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    clearInterval(hourly)
    clearTimeout(first)
    server.closeAllConnections()
    server.close()
    await platform.stop()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
}

try {
  await main()
} catch (error) {
  if (!(error instanceof DescriptorError)) throw error
  console.error(error.message)
  process.exit(1)
}
