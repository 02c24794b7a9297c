import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'
import { request as sendPlain } from 'node:http'
import { request as sendSecure } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadConfig } from '@ancrage/runtime'
import { SignatureV4 } from '@smithy/signature-v4'
import * as z from 'zod'

/** What Lambda puts into every function’s environment; `AWS_ENDPOINT_URL` is for machines without AWS. */
const environmentSchema = z.object({
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
  AWS_ENDPOINT_URL: z.string().optional(),
})

type Bytes = string | ArrayBuffer | ArrayBufferView
const bytesOf = (data: Bytes): string | Uint8Array => {
  if (typeof data === 'string') return data
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}

/** SHA-256, plain or keyed, as the signer asks for it. */
class Sha256 {
  #hash: Hash | Hmac
  readonly #secret: string | Uint8Array | undefined
  constructor(secret?: Bytes) {
    this.#secret = secret === undefined ? undefined : bytesOf(secret)
    this.#hash = this.#fresh()
  }
  #fresh(): Hash | Hmac {
    return this.#secret === undefined ? createHash('sha256') : createHmac('sha256', this.#secret)
  }
  update(data: Bytes): void {
    this.#hash.update(bytesOf(data))
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest()
  }
  reset(): void {
    this.#hash = this.#fresh()
  }
}

export interface AwsRequest {
  readonly service: 'sts' | 'secretsmanager'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** AWS said no for good: the service and the status, never what was asked. */
class RefusedByAws extends Error {
  override readonly name = 'RefusedByAws'
}

interface Answer {
  readonly status: number
  readonly text: string
}

const tries = 3
const timeoutMillis = 3000

const exchange = (url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'http:' ? sendPlain : sendSecure
    const outgoing = send(url, { method: 'POST', headers, timeout: timeoutMillis }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8')
      incoming.on('data', (chunk: string) => {
        text += chunk
      })
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }))
      incoming.on('error', reject)
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')))
    outgoing.on('error', reject)
    outgoing.end(body)
  })

/**
 * One signed POST, tried again with jitter when the service is busy. The two calls that every start makes go through
 * here: their SDK clients cost more to load and to wake than all our own code (see ADR 0009).
 * @throws RefusedByAws, or the last network error.
 */
export const callAws = async ({ service, headers, body }: AwsRequest): Promise<string> => {
  const environment = loadConfig(environmentSchema)
  const { AWS_REGION: region, AWS_SESSION_TOKEN: sessionToken } = environment
  const url = new URL(environment.AWS_ENDPOINT_URL ?? `https://${service}.${region}.amazonaws.com/`)
  const signer = new SignatureV4({
    service,
    region,
    sha256: Sha256,
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID,
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
      ...(sessionToken ? { sessionToken } : {}),
    },
  })
  const signed = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    path: '/',
    headers: { ...headers, host: url.host },
    body,
  })
  for (let attempt = 1; ; attempt++) {
    const answer = await exchange(url, signed.headers, body).catch((error: unknown): Answer => {
      if (attempt === tries) throw error
      return { status: 503, text: '' }
    })
    if (answer.status === 200) return answer.text
    if (attempt === tries || (answer.status < 500 && answer.status !== 429))
      throw new RefusedByAws(`${service} ${answer.status}`)
    await sleep(Math.random() * 2 ** attempt * 50)
  }
}
