import { ok } from '@ancrage/kernel'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { createApp, defineRouteFor, link, member, noBody, noContent, visitor, withDeps } from './index.ts'
import { createSample, now } from './testing/sample-app.ts'

const defineRoute = defineRouteFor<object>()
const about = { method: 'get', operationId: 'x', summary: '', tags: ['x'], responses: { 204: noBody } } as const
const handle = async () => ok(noContent())

describe('a route that could never work fails when its file is imported', () => {
  test('its access rule must find its territory or token in the path', () => {
    expect(() => defineRoute({ ...about, path: '/x', access: member('content:read'), handle })).toThrow(/territory/)
    expect(() => defineRoute({ ...about, path: '/x', access: link('x'), handle })).toThrow(/token/)
  })

  test('its params schema names exactly the parameters of its path', () => {
    const params = z.strictObject({ id: z.string() })
    expect(() => defineRoute({ ...about, path: '/x/{id}', access: visitor(), handle })).toThrow(/does not name id/)
    expect(() => defineRoute({ ...about, path: '/x', access: visitor(), params, handle })).toThrow(/params/)
    const territory = z.strictObject({ territory: z.string() })
    const path = '/territories/{territory}'
    expect(() => defineRoute({ ...about, path, access: member('content:read'), params: territory, handle })).toThrow(
      /params/,
    )
  })

  test.each(['/x/{id}.ics', '/x/{a-b}', '/x/:id', '/x/*'] as const)('%s is no address', (path) => {
    expect(() => defineRoute({ ...about, path, access: visitor(), handle })).toThrow(TypeError)
  })

  test('two routes cannot share an address or a name', () => {
    const twin = (path: `/${string}`, operationId: string) =>
      defineRoute({ ...about, path, operationId, access: visitor(), handle })
    const mountAll = (...routes: ReturnType<typeof twin>[]) => {
      const { ports } = createSample()
      const options = { title: '', basePath: '', now: () => now, newRequestId: () => 'r', secure: false }
      return createApp({ ...options, ports, log: () => {}, routes: withDeps(routes, () => ({})) })
    }
    expect(() => mountAll(twin('/a', 'a'), twin('/a', 'b'))).toThrow(/GET \/a/)
    expect(() => mountAll(twin('/a', 'a'), twin('/b', 'a'))).toThrow(/two routes are a/)
    expect(() => mountAll(twin('/a', 'a'), twin('/b', 'b'))).not.toThrow()
  })
})

test('a fixed segment is asked before a parameter, in whatever order they were declared', async () => {
  const named = (path: `/${string}`, operationId: string, params?: z.ZodType) =>
    defineRoute({ ...about, path, operationId, access: visitor(), ...(params && { params }), handle })
  const seen: string[] = []
  const { request } = createSample({
    routes: withDeps([named('/x/{id}', 'one', z.strictObject({ id: z.string() })), named('/x/bin', 'bin')], () => ({})),
    log: ({ operationId }) => seen.push(operationId),
  })
  await request('/api/v1/x/bin')
  await request('/api/v1/x/other')
  expect(seen).toEqual(['bin', 'one'])
})
