import * as z from 'zod'
import type { LightResponse } from './light-response.ts'

/** What an HTTP API sends, payload format 2.0, as far as it is read. */
export const gatewayEventSchema = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).optional(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ domainName: z.string(), http: z.object({ method: z.string() }) }),
})
export type GatewayEvent = z.infer<typeof gatewayEventSchema>

/** As much of `Request` as our routes read: method, address, headers and a body that has arrived already. */
class LightRequest {
  readonly method: string
  readonly url: string
  readonly headers: { readonly get: (name: string) => string | null }
  readonly body = null
  readonly #bytes: Uint8Array | undefined

  constructor(event: GatewayEvent) {
    const { requestContext, rawPath, rawQueryString, cookies } = event
    this.method = requestContext.http.method
    this.url = `https://${requestContext.domainName}${rawPath}${rawQueryString ? `?${rawQueryString}` : ''}`
    this.#bytes =
      typeof event.body !== 'string' ? undefined : Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
    const values = new Map(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]))
    if (cookies) values.set('cookie', cookies.join('; '))
    // The length that counts is that of what arrived.
    if (this.#bytes) values.set('content-length', String(this.#bytes.byteLength))
    else values.delete('content-length')
    this.headers = { get: (name) => values.get(name.toLowerCase()) ?? null }
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return Uint8Array.from(this.#bytes ?? []).buffer
  }
}

/** The routes of this repository read no more of a request than `LightRequest` has; contract tests hold them to it. */
export function requestOf(event: GatewayEvent): Request
export function requestOf(event: GatewayEvent): unknown {
  return new LightRequest(event)
}

export interface GatewayAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded: boolean
}

export const answerOf = ({ status, headers, content }: LightResponse): GatewayAnswer => ({
  statusCode: status,
  headers: Object.fromEntries(headers.entries()),
  body:
    typeof content === 'string'
      ? content
      : content === null
        ? ''
        : Buffer.from(new Uint8Array(content)).toString('base64'),
  isBase64Encoded: typeof content !== 'string' && content !== null,
})
