import { createServer } from 'node:http'
import { idFromDigest, type TerritoryId } from '@ancrage/kernel'
import { createIds } from '@ancrage/runtime'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { localTables } from '@ancrage/store'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { lightDatabase } from './light-database.ts'
import { territoryEngines } from './territory-engines.ts'

interface Call {
  readonly target: string
  /** Access key that signed it, and the session that it belongs to. */
  readonly key: string
  readonly session: string
  readonly body: string
}

const calls: Call[] = []
/** What the database answers next, before it finds nothing. */
let planned: { readonly status: number; readonly body: string }[] = []
let sessionMinutes = 60

/** STS, whose sessions carry the territory of their tag in the key, and a database that holds nothing. */
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const target = String(request.headers['x-amz-target'] ?? 'AssumeRole')
  const key = /Credential=([^/]+)/.exec(String(request.headers.authorization))?.[1] ?? ''
  calls.push({ target, key, session: String(request.headers['x-amz-security-token'] ?? ''), body })
  if (target !== 'AssumeRole') {
    const { status, body: text } = planned.shift() ?? { status: 200, body: '{}' }
    response.writeHead(status).end(text)
    return
  }
  const territory = new URLSearchParams(body).get('Tags.member.1.Value')
  const ends = new Date(Date.now() + sessionMinutes * 60_000).toISOString()
  response.end(
    `<AccessKeyId>KEY-${territory}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>of ${territory}</SessionToken><Expiration>${ends}</Expiration>`,
  )
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
Object.assign(process.env, { AWS_REGION: 'eu-west-3', AWS_ACCESS_KEY_ID: 'OWN', AWS_SECRET_ACCESS_KEY: 's' })
Object.assign(process.env, {
  AWS_ENDPOINT_URL: endpoint,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_SESSION_TOKEN: 'own',
})

beforeEach(() => {
  calls.length = 0
  planned = []
  sessionMinutes = 60
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const Key = { pk: { S: 'a' }, sk: { S: 'b' } }
const read = () => lightDatabase().getItem({ TableName: 't', Key })

test('a read says what the SDK would and answers what the database holds', async () => {
  planned = [{ status: 200, body: '{"Item":{"sk":{"S":"b"},"v":{"N":"3"}}}' }]
  expect(await read()).toEqual({ Item: { sk: { S: 'b' }, v: { N: '3' } } })
  expect(calls).toEqual([
    { target: 'DynamoDB_20120810.GetItem', key: 'OWN', session: 'own', body: JSON.stringify({ TableName: 't', Key }) },
  ])
})

test('a throttled read is tried again, three times in all, then named as the database named it', async () => {
  const throttled = { status: 400, body: '{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException"}' }
  planned = [throttled, throttled]
  expect(await read()).toEqual({})
  planned = [throttled, throttled, throttled]
  await expect(read()).rejects.toMatchObject({ name: 'ThrottlingException' })
  expect(calls).toHaveLength(6)
})

test('a refusal is told at once, without what was asked', async () => {
  planned = [{ status: 400, body: '{"__type":"x#AccessDeniedException","message":"no right to T#ter_x"}' }]
  await expect(read()).rejects.toMatchObject({ name: 'AccessDeniedException', message: 'dynamodb 400' })
  expect(calls).toHaveLength(1)
})

test('an attribute of a kind that no record of ours has is an error, not a gap', async () => {
  planned = [{ status: 200, body: '{"Item":{"sk":{"B":"AAAA"}}}' }]
  await expect(read()).rejects.toThrow()
})

const territory = (seed: number): TerritoryId => idFromDigest('ter', new Uint8Array(17).fill(seed))
const [a, b] = [territory(1), territory(2)]
const openBoth = () => {
  const engineOf = territoryEngines({
    ...{ roleArn: 'arn', tables: localTables, ids: createIds(), cursorSecret: 'c'.repeat(40) },
  })
  return (id: TerritoryId) => engineOf(systemScope(id, 'test')).dynamo.getItem({ TableName: 't', Key })
}

test('each territory is read with the session of its own tag, whatever runs beside it', async () => {
  const readOf = openBoth()
  await Promise.all([a, b, a, b, b, a].map(readOf))
  const reads = calls.filter(({ target }) => target !== 'AssumeRole')
  expect(reads.map(({ key }) => key).toSorted()).toEqual([...Array(3).fill(`KEY-${a}`), ...Array(3).fill(`KEY-${b}`)])
  expect(reads.filter(({ key, session }) => session !== key.replace('KEY-', 'of '))).toEqual([])
  expect(calls.filter(({ target }) => target === 'AssumeRole').map(({ key }) => key)).toEqual(['OWN', 'OWN'])
})

test('a session about to end is taken anew', async () => {
  sessionMinutes = 4
  const readOf = openBoth()
  await readOf(a)
  await readOf(a)
  expect(calls.filter(({ target }) => target === 'AssumeRole').length).toBeGreaterThan(1)
})
