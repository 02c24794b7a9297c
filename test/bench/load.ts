import { Agent, request as send } from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export interface Client {
  readonly send: (
    path: string,
    options?: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string },
  ) => Promise<Answer>
  readonly close: () => void
}

/** Keep-alive requests to one host of a platform on this machine. */
export const clientOf = (port: number, host: string, common: Record<string, string> = {}): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    send: (path, options = {}) =>
      new Promise((resolve, reject) => {
        const body = options.body
        const outgoing = send(
          {
            agent,
            host: '127.0.0.1',
            port,
            path,
            method: options.method ?? 'GET',
            headers: {
              host: `${host}:${port}`,
              ...common,
              ...(body === undefined
                ? {}
                : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
              ...options.headers,
            },
          },
          (incoming) => {
            const chunks: Buffer[] = []
            incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
            incoming.on('end', () =>
              resolve({
                status: incoming.statusCode ?? 0,
                headers: incoming.headers,
                text: Buffer.concat(chunks).toString(),
              }),
            )
          },
        )
        outgoing.on('error', reject)
        outgoing.end(body)
      }),
    close: () => agent.destroy(),
  }
}

/** Runs `count` calls, `concurrency` at a time, and answers how long each took, in milliseconds. */
export const timeCalls = async (
  count: number,
  concurrency: number,
  call: (index: number) => Promise<unknown>,
): Promise<{ readonly durations: readonly number[]; readonly totalMs: number }> => {
  const durations: number[] = []
  let next = 0
  const startedAt = performance.now()
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next++
      const from = performance.now()
      await call(index)
      durations.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return { durations, totalMs: performance.now() - startedAt }
}
