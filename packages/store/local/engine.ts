import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

export interface EngineOptions {
  /** File that keeps the data between runs; without it everything lives in memory. */
  readonly dbPath?: string
}

export interface Engine {
  readonly endpoint: string
  /** Undefined when DYNAMODB_ENDPOINT names an engine that somebody else runs. */
  readonly pid: number | undefined
  /** Ends the process politely and waits for it; the data file is complete afterwards. */
  readonly stop: () => Promise<void>
  /** Ends the process as a power cut would, for tests of recovery. */
  readonly kill: () => Promise<void>
}

const ENGINE_VERSION = '1.2.1'
const START_ATTEMPTS = 4
const READY_TIMEOUT_MS = 5000
const READY_POLL_MS = 5
const CACHE_FOLDER = resolve(import.meta.dirname, '../../../node_modules/.cache/dynoxide')

/**
 * Starts the embedded DynamoDB on a free port of 127.0.0.1 and resolves once it answers.
 * With DYNAMODB_ENDPOINT set, that engine is used instead: nothing is started, `stop` and `kill` do nothing.
 * @throws Error when no binary exists for this platform, or when the engine does not come up.
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const external = process.env.DYNAMODB_ENDPOINT
  if (external !== undefined && external !== '') return externalEngine(external)
  if (options.dbPath !== undefined) await endLeftOver(pidFile(options.dbPath))
  const binary = findBinary()
  let complaint = ''
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    // The engine prints ":0" when asked for any port, so the port is chosen here; another process may take it first.
    const port = await freePort()
    const child = launch(binary, port, options.dbPath)
    const stderr = collectErrors(child)
    const endpoint = `http://127.0.0.1:${port}`
    if (await isReady(child, endpoint)) {
      if (options.dbPath !== undefined) {
        addStreamIndex(options.dbPath)
        writeFileSync(pidFile(options.dbPath), String(child.pid))
      }
      return runningEngine(child, endpoint)
    }
    child.kill('SIGKILL')
    complaint = stderr()
  }
  throw new Error(`the embedded DynamoDB engine did not start: ${complaint.trim() || 'no message'}`)
}

const pidFile = (dbPath: string): string => `${resolve(dbPath)}.pid`

/**
 * When the platform is killed its engine lives on, and two engines on one file would each answer from their own
 * memory: the one left over is ended before another opens the file. The number may since belong to somebody else's
 * process, so its name is checked where the system tells it.
 */
async function endLeftOver(file: string): Promise<void> {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (!Number.isInteger(pid) || pid <= 1 || !isEngine(pid)) return
  process.kill(pid, 'SIGTERM')
  const deadline = performance.now() + READY_TIMEOUT_MS
  while (isEngine(pid) && performance.now() < deadline) await sleep(READY_POLL_MS)
  rmSync(file, { force: true })
}

const isEngine = (pid: number): boolean => commandOf(pid).includes('dynoxide')

/** Empty for a process that is gone, or gone but not yet waited for. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}

function externalEngine(endpoint: string): Engine {
  const nothing = async (): Promise<void> => {}
  return { endpoint, pid: undefined, stop: nothing, kill: nothing }
}

function runningEngine(child: ChildProcess, endpoint: string): Engine {
  const gone = new Promise<void>((resolveGone) => child.once('exit', () => resolveGone()))
  const endWithParent = (): boolean => child.kill('SIGTERM')
  process.once('exit', endWithParent)
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    process.off('exit', endWithParent)
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await gone
  }
  return { endpoint, pid: child.pid, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

function launch(binary: string, port: number, dbPath: string | undefined): ChildProcess {
  const args = ['--host', '127.0.0.1', '--port', String(port)]
  if (dbPath !== undefined) {
    mkdirSync(dirname(resolve(dbPath)), { recursive: true })
    args.push('--db-path', resolve(dbPath))
  }
  return spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'] })
}

function collectErrors(child: ChildProcess): () => string {
  let text = ''
  child.on('error', (error) => {
    text += error.message
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    // Only the beginning can explain a failed start; a long run must not fill the memory.
    if (text.length < 4000) text += chunk.toString('utf8')
  })
  return () => text
}

async function isReady(child: ChildProcess, endpoint: string): Promise<boolean> {
  if (child.pid === undefined) {
    // The reason of a failed spawn arrives as an event, one turn later.
    await sleep(READY_POLL_MS)
    return false
  }
  const deadline = performance.now() + READY_TIMEOUT_MS
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) return false
    try {
      const answer = await fetch(endpoint)
      await answer.arrayBuffer()
      return true
    } catch {
      await sleep(READY_POLL_MS)
    }
  }
  return false
}

/** Reading the newest stream record walks every record of the table in dynoxide 1.2.1 unless its file has this index. */
function addStreamIndex(dbPath: string): void {
  const database = new DatabaseSync(resolve(dbPath), { timeout: 5000 })
  try {
    database.exec(
      'CREATE INDEX IF NOT EXISTS ancrage_stream_order ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
    )
  } finally {
    database.close()
  }
}

function findBinary(): string {
  const override = process.env.DYNOXIDE_PATH
  if (override !== undefined && override !== '') return override
  const platform = `${process.platform}-${process.arch}`
  const file = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide'
  return installedBinary(platform, file) ?? fetchedBinary(platform, file)
}

function installedBinary(platform: string, file: string): string | undefined {
  try {
    // The binary is a dependency of the workspace root, where this file lives whoever imports it.
    const manifest = createRequire(import.meta.url).resolve(`@dynoxide/${platform}/package.json`)
    return join(dirname(manifest), file)
  } catch {
    return undefined
  }
}

function fetchedBinary(platform: string, file: string): string {
  // pnpm drops an optional package that the registry lacked when the lockfile was made, silently and for everyone.
  const binary = join(CACHE_FOLDER, 'node_modules', '@dynoxide', platform, file)
  if (existsSync(binary)) return binary
  mkdirSync(CACHE_FOLDER, { recursive: true })
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', CACHE_FOLDER]
  const { status } = spawnSync('npm', [...install, `@dynoxide/${platform}@${ENGINE_VERSION}`], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status === 0 && existsSync(binary)) return binary
  throw new Error(`no dynoxide binary for ${platform}: set DYNOXIDE_PATH, or DYNAMODB_ENDPOINT to another DynamoDB`)
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port given'))
        else resolvePort(address.port)
      })
    })
  })
}
