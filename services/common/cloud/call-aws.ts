import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'
import { request as sendPlain } from 'node:http'
import { request as sendSecure } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { lazy } from '@ancrage/kernel'
import { loadConfig } from '@ancrage/runtime'
import { SignatureV4 } from '@smithy/signature-v4'
import * as z from 'zod'

/** What Lambda puts into every function’s environment; the endpoints are for machines without AWS. */
const environmentSchema = z.object({
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
  AWS_ENDPOINT_URL: z.string().optional(),
  AWS_ENDPOINT_URL_DYNAMODB: z.string().optional(),
})
const readEnvironment = lazy(() => loadConfig(environmentSchema))

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

export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export interface AwsRequest {
  readonly service: 'sts' | 'secretsmanager' | 'dynamodb'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whose rights are used; the function’s own when left out. */
  readonly credentials?: AwsCredentials
}

/** AWS said no, by the name that it gives: the service, the status and the name, never what was asked. */
class RefusedByAws extends Error {
  constructor(service: string, { status, text }: Answer) {
    super(`${service} ${status}`)
    this.name = /"__type":"(?:[^"#]*#)?(\w+)"/.exec(text)?.[1] ?? (status < 500 ? 'RefusedByAws' : 'ServiceUnavailable')
  }
}

interface Answer {
  readonly status: number
  readonly text: string
}

const tries = 3
const timeoutMillis = 3000
/** Refusals that mean « later » though their status is that of a wrong request. */
const laterNames = new Set(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded'])

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
    outgoing.on('timeout', () =>
      outgoing.destroy(Object.assign(new Error(`no answer in ${timeoutMillis} ms`), { name: 'TimeoutError' })),
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })

const addressOf = (service: AwsRequest['service'], region: string): URL => {
  const { AWS_ENDPOINT_URL: any, AWS_ENDPOINT_URL_DYNAMODB: database } = readEnvironment()
  const own = service === 'dynamodb' ? (database ?? any) : any
  return new URL(own ?? `https://${service}.${region}.amazonaws.com/`)
}

const ownCredentials = (): AwsCredentials => {
  const environment = readEnvironment()
  return {
    accessKeyId: environment.AWS_ACCESS_KEY_ID,
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
    ...(environment.AWS_SESSION_TOKEN ? { sessionToken: environment.AWS_SESSION_TOKEN } : {}),
  }
}

/**
 * One signed POST, tried again with jitter when the service is busy: for calls that may be made twice. What every start
 * asks goes through here: the SDK’s clients cost more to load and to wake than all our own code (see ADR 0009).
 * @throws RefusedByAws, or the last network error.
 */
export const callAws = async ({
  service,
  headers,
  body,
  credentials = ownCredentials(),
}: AwsRequest): Promise<string> => {
  const { AWS_REGION: region } = readEnvironment()
  const url = addressOf(service, region)
  const signer = new SignatureV4({ service, region, sha256: Sha256, credentials })
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
    const refusal = new RefusedByAws(service, answer)
    const passes = answer.status >= 500 || answer.status === 429 || laterNames.has(refusal.name)
    if (attempt === tries || !passes) throw refusal
    await sleep(Math.random() * 2 ** attempt * 50)
  }
}
