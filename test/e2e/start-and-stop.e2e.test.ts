import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { resolveLocalhostNames } from '@ancrage/testing/localhost-dns.ts'
import { freePort } from '@ancrage/testing/platform-process.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const START_TIMEOUT_MS = 150_000

interface Run {
  readonly child: ChildProcess
  readonly output: () => string
}

let dataFolder: string
let port: number
let running: Run | undefined

/** `npm start` without npm, which hides the exit code behind its own. */
function run(...flags: readonly string[]): Run {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.ts'), ...flags], {
    cwd: ROOT,
    env: { ...process.env, ANCRAGE_DATA: dataFolder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
    })
  return { child, output: () => text }
}

async function start(...flags: readonly string[]): Promise<void> {
  const begun = run(...flags)
  running = begun
  // The last line of what it prints: the first ones may come before the others.
  await expect.poll(() => begun.output(), { timeout: START_TIMEOUT_MS, interval: 100 }).toContain('Ctrl-C arrête tout')
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  if (running === undefined) return null
  const gone = once(running.child, 'exit')
  running.child.kill(signal)
  const [code] = await gone
  running = undefined
  return code
}

const get = (path: string): Promise<Response> => fetch(`http://gers.localhost:${port}${path}`)
const enginePid = (): number => Number(readFileSync(join(dataFolder, 'data.db.pid'), 'utf8'))
/** Whether a process runs; one that has ended and waits for its parent to notice does not. */
function lives(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}

/** Signs somebody up, and answers the address of their registration as their mail tells it. */
async function signUp(): Promise<string> {
  const page = await (await get('/evenements/soiree-integration-mauvezin-2026/')).text()
  const eventId = /mes-demarches\/inscriptions\/(evt_\w+)/.exec(page)?.[1] ?? ''
  const email = 'alix.serres@example.fr'
  const answer = await fetch(`http://gers.localhost:${port}/api/events/${eventId}/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ firstName: 'Alix', lastName: 'Serres', email, category: 'intern', consent: true },
      answers: { menu: ['classique'] },
    }),
  })
  expect(answer.status).toBe(202)
  const mailbox = `http://mail.localhost:${port}`
  for (let attempt = 0; attempt < 40; attempt++) {
    const list = await (await fetch(mailbox)).text()
    const [, message] = /href="(\/messages\/[^"]+)"/.exec(list) ?? []
    const text = message ? await (await fetch(`${mailbox}${message}`)).text() : ''
    const [, path] = /localhost:\d+(\/mes-demarches\/inscription\/[\w.-]+)/.exec(text) ?? []
    if (path) return path
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error('no mail after 10 s')
}

beforeAll(async () => {
  resolveLocalhostNames()
  dataFolder = mkdtempSync(join(tmpdir(), 'ancrage-start-'))
  port = await freePort()
})
afterAll(async () => {
  await end('SIGTERM')
  rmSync(dataFolder, { recursive: true, force: true })
})

describe('npm start', () => {
  let registration: string

  it('stops at once on a port that something else holds, naming the port and the remedy', async () => {
    const other = createServer((_, response) => response.end('something else')).listen(port)
    await once(other, 'listening')
    const second = run()
    const [code] = await once(second.child, 'exit')
    await new Promise((done) => other.close(done))
    expect(code).toBe(1)
    expect(second.output()).toContain(`Le port ${port} est déjà pris`)
    expect(second.output()).toContain(`PORT=${port + 1} npm start`)
    expect(existsSync(join(dataFolder, 'data.db')), 'nothing was opened').toBe(false)
  })

  it('prints where to go and who to be', async () => {
    await start()
    const text = running?.output() ?? ''
    for (const host of ['gers', 'vallee-de-la-dore', 'console', 'id', 'mail'])
      expect(text).toContain(`http://${host}.localhost:${port}`)
    expect(text).toContain('Maëlle Castéran')
    registration = await signUp()
  })

  it('leaves the first alone when it is started twice', async () => {
    const second = run()
    expect((await once(second.child, 'exit'))[0]).toBe(1)
    expect((await get(registration)).status).toBe(200)
  })

  it('ends cleanly on Ctrl-C, with its database and its port', async () => {
    const engine = enginePid()
    expect(lives(engine)).toBe(true)
    expect(await end('SIGINT')).toBe(0)
    expect(lives(engine), 'no orphan').toBe(false)
    await expect(get('/')).rejects.toThrow()
  })

  it('finds its data again the next time', async () => {
    await start()
    expect(await (await get(registration)).text()).toContain('Alix Serres')
  })

  it('comes back after a power cut with everything it had confirmed, and one database only', async () => {
    const before = enginePid()
    await end('SIGKILL')
    await start()
    expect(await (await get(registration)).text()).toContain('Alix Serres')
    expect(enginePid()).not.toBe(before)
    expect(lives(before)).toBe(false)
  })

  it('starts over with --reset', async () => {
    await end('SIGINT')
    await start('--reset')
    expect((await get('/')).status).toBe(200)
    expect((await get(registration)).status).toBeGreaterThanOrEqual(400)
  })
})
