import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@ancrage/testing/platform-process.ts'
import { atMost, type Figure } from './figure.ts'
import { clientOf } from './load.ts'

const root = resolve(import.meta.dirname, '../..')
const addresses = [
  ['gers.localhost', '/'],
  ['vallee-de-la-dore.localhost', '/'],
  ['console.localhost', '/'],
  ['console.localhost', '/healthz'],
  ['console.localhost', '/openapi.json'],
  ['gers.localhost', '/openapi.json'],
  ['id.localhost', '/.well-known/openid-configuration'],
  ['mail.localhost', '/'],
] as const

const answers = async (port: number): Promise<boolean> => {
  for (const [host, path] of addresses) {
    const client = clientOf(port, host)
    const status = await client.send(path).then(
      (answer) => answer.status,
      () => 0,
    )
    client.close()
    if (status !== 200) return false
  }
  return true
}

/** `npm start`, from the command to all addresses answering; the first run also seeds the demonstration. */
const start = async (dataFolder: string): Promise<number> => {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ANCRAGE_DATA: dataFolder },
    stdio: 'ignore',
    detached: true,
  })
  try {
    while (!(await answers(port))) {
      if (performance.now() - startedAt > 60_000) throw new Error('not up after a minute')
      await sleep(20)
    }
    return (performance.now() - startedAt) / 1000
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
    await sleep(1500)
  }
}

export const benchStartUp = async (): Promise<readonly Figure[]> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ancrage-bench-start-'))
  const first = await start(dataFolder)
  const second = await start(dataFolder)
  rmSync(dataFolder, { recursive: true, force: true })
  return [atMost('npm start, first run with seeding', first, 's', 8), atMost('npm start, later runs', second, 's', 8)]
}
