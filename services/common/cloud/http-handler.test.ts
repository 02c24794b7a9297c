import { as, createSample, firstNote, fromEdge, gers } from '@ancrage/http/testing/sample-app.ts'
import { expect, test } from 'vitest'
import { httpHandler } from './http-handler.ts'

/** An event of an HTTP API, as far as it is read. */
const event = (method: string, rawPath: string, headers: Record<string, string>, body?: string, base64 = false) => ({
  version: '2.0',
  headers,
  rawPath,
  rawQueryString: '',
  ...(body === undefined ? {} : { body }),
  isBase64Encoded: base64,
  requestContext: { domainName: 'api.example', http: { method, path: rawPath } },
})
const notes = `/api/v1/territories/${gers}/notes`
const call = httpHandler(async () => createSample().app)
const form = { ...fromEdge(), 'content-type': 'application/x-www-form-urlencoded' }

test('the same app answers the events of a gateway', async () => {
  const answer = await call(event('GET', `${notes}/${firstNote}`, as('reader')))
  expect(answer).toMatchObject({ statusCode: 200, headers: { etag: '"v3"' }, isBase64Encoded: false })
  expect(JSON.parse(answer.body)).toMatchObject({ id: firstNote })
})

test('HEAD is GET without its body', async () => {
  const answer = await call(event('HEAD', `${notes}/${firstNote}`, as('reader')))
  expect(answer).toMatchObject({ statusCode: 200, headers: { etag: '"v3"' }, body: '' })
})

test('a form that the gateway encoded in base64 is read', async () => {
  const sent = Buffer.from('name=Camille&consent=on').toString('base64')
  expect(await call(event('POST', '/api/v1/inscriptions', form, sent, true))).toMatchObject({
    statusCode: 303,
    headers: { location: '/merci/1' },
  })
})

test('accents that the gateway left as they are are read too, and an announced length is not believed', async () => {
  const headers = { ...form, 'Content-Length': '3' }
  const answer = await call(event('POST', '/api/v1/inscriptions', headers, 'name=Ma%C3%ABlle+d’Auch&consent=on'))
  expect(answer.statusCode).toBe(303)
})

test('a request without a body where one is due is refused, not failed', async () => {
  expect((await call(event('POST', '/api/v1/inscriptions', form))).statusCode).toBe(422)
})

test('what is not an event throws: it is no visitor’s doing', async () => {
  await expect(call({ Records: [] })).rejects.toThrow()
})

test('a start that failed is tried again by the next event', async () => {
  let tries = 0
  const late = httpHandler(async () => {
    tries += 1
    if (tries < 3) throw new Error('no secret yet')
    return createSample().app
  })
  const ask = event('GET', `${notes}/${firstNote}`, as('reader'))
  await expect(late(ask)).rejects.toThrow('no secret yet')
  await expect(late(ask)).rejects.toThrow('no secret yet')
  expect((await late(ask)).statusCode).toBe(200)
})
