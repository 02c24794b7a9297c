import { randomUUID } from 'node:crypto'
import * as z from 'zod'

export interface HttpCall {
  readonly method: string
  /** Path with its query string, as on the wire. */
  readonly path: string
  /** Several values of one name are joined by commas, as the gateway does. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** `name=value`, one each. */
  readonly cookies?: readonly string[]
  /** Bytes arrive in base64, text as it is. */
  readonly body?: string | Uint8Array
}

/** The event that an HTTP API sends for this call, payload format 2.0. */
export const httpEvent = ({ method, path, headers = {}, cookies, body }: HttpCall): Record<string, unknown> => {
  const [rawPath = '/', rawQueryString = ''] = path.split('?')
  const query = new URLSearchParams(rawQueryString)
  const joined = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'string' ? value : value.join(','),
    ]),
  )
  return {
    version: '2.0',
    routeKey: 'ANY /{proxy+}',
    rawPath,
    rawQueryString,
    ...(cookies === undefined ? {} : { cookies }),
    headers: { host: 'api.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '443', ...joined },
    ...(rawQueryString === ''
      ? {}
      : {
          queryStringParameters: Object.fromEntries(
            [...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]),
          ),
        }),
    pathParameters: { proxy: rawPath.slice(1) },
    requestContext: {
      accountId: '111122223333',
      apiId: 'local',
      domainName: 'api.example',
      domainPrefix: 'api',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'contract' },
      requestId: randomUUID(),
      routeKey: 'ANY /{proxy+}',
      stage: '$default',
      time: '21/Nov/2026:12:00:00 +0000',
      timeEpoch: Date.UTC(2026, 10, 21, 12),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body).toString('base64') }),
    isBase64Encoded: body !== undefined && typeof body !== 'string',
  }
}

const answerSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly bytes: Uint8Array
  readonly text: string
  readonly json: () => unknown
}

/** Reads what a handler returned as the gateway would; throws on anything that the gateway would refuse. */
export const readAnswer = (payload: unknown): HttpAnswer => {
  const { statusCode, headers, cookies, body, isBase64Encoded } = answerSchema.parse(payload)
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  const text = bytes.toString('utf8')
  return { status: statusCode, headers, cookies, bytes, text, json: () => JSON.parse(text) }
}
