import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

export interface LocalFunctionOptions {
  /** The built file, deployed as `index.mjs`; its `handler` export is what Lambda calls. */
  readonly bundle: string
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutSeconds?: number
}

const failureSchema = z.object({ errorType: z.string(), errorMessage: z.string() })
export type FunctionFailure = z.output<typeof failureSchema>

export type Invocation =
  | { readonly ok: true; readonly payload: unknown; readonly durationMs: number }
  | { readonly ok: false; readonly failure: FunctionFailure; readonly durationMs: number }

export interface LocalFunction {
  readonly invoke: (event: unknown) => Promise<Invocation>
  /** What the process wrote, one line each. */
  readonly logs: readonly string[]
  /** From the birth of the process to the moment its handler could be called. */
  readonly initMs: () => number
  /** The part of it that imported the bundle. */
  readonly importMs: () => number
  readonly stop: () => Promise<void>
}

interface Job {
  readonly id: string
  readonly event: unknown
  startedAt: number
  readonly settle: (outcome: Invocation) => void
}

const client = fileURLToPath(new URL('./runtime-client.mjs', import.meta.url))
const prefix = '/2018-06-01/runtime/'

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? null : JSON.parse(text)
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })

/** Environment that Lambda gives, and nothing of ours: a bundle that needs the developer's machine fails here. */
const lambdaEnvironment = (port: number, { bundle, environment }: LocalFunctionOptions): NodeJS.ProcessEnv => ({
  PATH: dirname(process.execPath),
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
  AWS_LAMBDA_FUNCTION_NAME: 'local',
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  LAMBDA_TASK_ROOT: dirname(bundle),
  _HANDLER: 'index.handler',
  ...environment,
})

class LambdaRuntime {
  readonly logs: string[] = []
  readonly #options: LocalFunctionOptions
  readonly #server: Server
  readonly #queue: Job[] = []
  #process: ChildProcess | undefined
  #idle: ServerResponse | undefined
  #current: Job | undefined
  #timer: NodeJS.Timeout | undefined
  #dead: FunctionFailure | undefined
  #spawnedAt = 0
  #readyAt = 0
  importMs = 0

  constructor(options: LocalFunctionOptions) {
    this.#options = options
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  get initMs(): number {
    return this.#readyAt - this.#spawnedAt
  }

  async start(): Promise<void> {
    const port = await listen(this.#server)
    this.#spawnedAt = performance.now()
    const child = spawn(process.execPath, [client, this.#options.bundle], {
      cwd: dirname(this.#options.bundle),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: lambdaEnvironment(port, this.#options),
    })
    this.#process = child
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => this.logs.push(...data.toString('utf8').split('\n').filter(Boolean)))
    child.on('exit', (code) =>
      this.#die({ errorType: 'Runtime.ExitError', errorMessage: `exit ${code}: ${this.logs.slice(-5).join(' | ')}` }),
    )
  }

  invoke(event: unknown): Promise<Invocation> {
    return new Promise((settle) => {
      this.#queue.push({ id: randomUUID(), event, startedAt: performance.now(), settle })
      if (this.#dead !== undefined) this.#die(this.#dead)
      else this.#next()
    })
  }

  async stop(): Promise<void> {
    this.#process?.kill('SIGKILL')
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #settle(outcome: { readonly payload: unknown } | { readonly failure: FunctionFailure }): void {
    const job = this.#current
    if (job === undefined) return
    clearTimeout(this.#timer)
    this.#current = undefined
    const durationMs = performance.now() - job.startedAt
    job.settle('failure' in outcome ? { ok: false, ...outcome, durationMs } : { ok: true, ...outcome, durationMs })
  }

  #die(failure: FunctionFailure): void {
    this.#dead ??= failure
    this.#settle({ failure: this.#dead })
    for (const job of this.#queue.splice(0)) {
      this.#current = job
      this.#settle({ failure: this.#dead })
    }
  }

  #next(): void {
    if (this.#idle === undefined || this.#current !== undefined) return
    const job = this.#queue.shift()
    if (job === undefined) return
    const response = this.#idle
    this.#idle = undefined
    this.#current = job
    // Waiting for the process to start is its init, not the answer.
    job.startedAt = performance.now()
    const timeoutMs = (this.#options.timeoutSeconds ?? 15) * 1000
    this.#timer = setTimeout(() => {
      this.#process?.kill('SIGKILL')
      this.#die({ errorType: 'Sandbox.Timedout', errorMessage: `task timed out after ${timeoutMs / 1000} seconds` })
    }, timeoutMs)
    response.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': job.id,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-west-3:111122223333:function:local',
    })
    response.end(JSON.stringify(job.event))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.startsWith(prefix) ? request.url.slice(prefix.length) : ''
    if (path === 'invocation/next') {
      if (this.#readyAt === 0) {
        this.#readyAt = performance.now()
        this.importMs = Number(request.headers['x-import-ms'])
      }
      this.#idle = response
      return this.#next()
    }
    const body = await readBody(request)
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}')
    if (path === 'init/error') return this.#die(failureSchema.parse(body))
    const [, id, kind] = path.split('/')
    if (id !== this.#current?.id) return
    if (kind === 'response') this.#settle({ payload: body })
    else this.#settle({ failure: failureSchema.parse(body) })
  }
}

/**
 * Starts a bundle in a fresh Node process that asks this one for work, by the protocol of the Lambda Runtime API.
 * Buffered answers only: no streaming, one invocation at a time, as one execution environment does.
 */
export const startLocalFunction = async (options: LocalFunctionOptions): Promise<LocalFunction> => {
  const runtime = new LambdaRuntime(options)
  await runtime.start()
  return {
    invoke: (event) => runtime.invoke(event),
    logs: runtime.logs,
    initMs: () => runtime.initMs,
    importMs: () => runtime.importMs,
    stop: () => runtime.stop(),
  }
}
