import { handle } from 'hono/aws-lambda'
import { expect, test } from 'vitest'
import { as, createSample, firstNote, fromEdge, gers } from './testing/sample-app.ts'

type Handler = ReturnType<typeof handle>
type Event = Parameters<Handler>[0]

/** An HTTP API v2 event, as API Gateway sends it. */
const event = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
  base64 = false,
): Event => ({
  version: '2.0',
  routeKey: '$default',
  headers,
  rawPath: path,
  rawQueryString: '',
  body: body ?? null,
  isBase64Encoded: base64,
  queryStringParameters: {},
  requestContext: {
    accountId: '1',
    apiId: 'a',
    authentication: null,
    authorizer: {},
    domainName: 'api.example',
    domainPrefix: 'api',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.9', userAgent: 'test' },
    requestId: 'r',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
})
const notes = `/api/v1/territories/${gers}/notes`

test('the same app answers HTTP API events', async () => {
  const invoke = handle(createSample().app)
  const response = await invoke(event('GET', `${notes}/${firstNote}`, as('reader')))
  expect(response).toMatchObject({ statusCode: 200, headers: { etag: '"v3"' } })
})

test('a form that API Gateway encoded in base64 is read', async () => {
  const form = Buffer.from('name=Camille&consent=on').toString('base64')
  const headers = { ...fromEdge(), 'content-type': 'application/x-www-form-urlencoded' }
  const response = await handle(createSample().app)(event('POST', '/api/v1/inscriptions', headers, form, true))
  expect(response).toMatchObject({ statusCode: 303, headers: { location: '/merci/1' } })
})
