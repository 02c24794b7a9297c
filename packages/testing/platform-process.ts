import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface PlatformProcess {
  readonly port: number
  readonly pid: number
  /** `origin('gers.localhost')` is the address of that host on this platform. */
  readonly origin: (host: string) => string
  /** What it has printed so far. */
  readonly output: () => string
  /** Ends it politely; its data folder is removed when it was made for it. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would; the data stay. */
  readonly kill: () => Promise<void>
}

export interface PlatformProcessOptions {
  /** Keeps the data after `stop`, to start again on them. */
  readonly dataFolder?: string
  /** Further environment, such as `ANCRAGE_RATE_LIMIT`. */
  readonly env?: Readonly<Record<string, string>>
  readonly port?: number
}

const ROOT = resolve(import.meta.dirname, '../..')
const READY = 'Ancrage est prêt'
const START_TIMEOUT_MS = 150_000

/**
 * Starts the whole platform as `npm start` does, on a free port and, unless told otherwise, an empty data folder.
 * @throws Error with what it printed, when it ends before being ready or is not ready in time.
 */
export async function startPlatformProcess(options: PlatformProcessOptions = {}): Promise<PlatformProcess> {
  const port = options.port ?? (await freePort())
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'ancrage-data-'))
  const removeData = (): void => {
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
  }
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.ts')], {
    cwd: ROOT,
    env: { ...environmentOfAPerson(), ANCRAGE_DATA: dataFolder, PORT: String(port), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWithParent = (): boolean => child.kill('SIGKILL')
  process.once('exit', endWithParent)
  const output = collectOutput(child)
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    process.off('exit', endWithParent)
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  try {
    await untilReady(child, output)
  } catch (error) {
    await end('SIGKILL')
    removeData()
    throw error
  }
  return {
    port,
    pid: child.pid ?? 0,
    origin: (host) => `http://${host}:${port}`,
    output,
    stop: async () => {
      await end('SIGTERM')
      removeData()
    },
    kill: () => end('SIGKILL'),
  }
}

/** Without what the test runner adds: the platform must run as it does for a person. */
function environmentOfAPerson(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|VITEST.*|TEST)$/.test(name)))
}

function collectOutput(child: ChildProcess): () => string {
  let text = ''
  const collect = (chunk: Buffer): void => {
    text += chunk.toString('utf8')
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  return () => text
}

function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((ready, fail) => {
    const settle = (error?: Error): void => {
      clearTimeout(timer)
      child.stdout?.off('data', look)
      if (error) fail(error)
      else ready()
    }
    const look = (): void => {
      if (output().includes(READY)) settle()
    }
    const timer = setTimeout(
      () => settle(new Error(`the platform is not ready in time:\n${output()}`)),
      START_TIMEOUT_MS,
    )
    child.stdout?.on('data', look)
    child.once('exit', (code) => settle(new Error(`the platform ended with ${code} before being ready:\n${output()}`)))
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      server.close(() => resolvePort(port))
    })
  })
}
