import { createServer } from 'node:http'
import { afterEach, expect, it, vi } from 'vitest'
import { answerStack, stackEventSchema } from './answer-stack.ts'

const event = stackEventSchema.parse({
  RequestType: 'Create',
  ResponseURL: 'https://bucket.example/answer?signature=x',
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'Onboarding',
  ResourceProperties: {},
})
afterEach(() => vi.unstubAllGlobals())

const received = async (send: (url: string) => Promise<void>): Promise<{ type: string | undefined; body: unknown }> => {
  const got: { type: string | undefined; body: unknown } = { type: undefined, body: undefined }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    got.type = request.headers['content-type']
    got.body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await send(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
  server.close()
  return got
}

it('answers success under the territory’s id, so that a changed file updates the same resource', async () => {
  const { type, body } = await received((ResponseURL) =>
    answerStack({ ...event, ResponseURL }, { status: 'SUCCESS', physicalId: 'ter_1' }),
  )
  expect(type ?? '').toBe('')
  expect(body).toEqual({
    Status: 'SUCCESS',
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'Onboarding',
    PhysicalResourceId: 'ter_1',
  })
})

it('answers failure with a reason that fits, and keeps the id of what exists', async () => {
  const { body } = await received((ResponseURL) =>
    answerStack({ ...event, ResponseURL, PhysicalResourceId: 'ter_1' }, { status: 'FAILED', reason: 'x'.repeat(9000) }),
  )
  expect(body).toMatchObject({ Status: 'FAILED', PhysicalResourceId: 'ter_1', Reason: 'x'.repeat(1000) })
})

it('fails when the answer was not taken, so that the platform tries again', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 403 }))
  await expect(answerStack(event, { status: 'SUCCESS', physicalId: 'ter_1' })).rejects.toThrow('403')
})
