import { describe, expect, it } from 'vitest'
import { type ApiEvents, createApi } from './client.ts'
import { ApiProblem, messageOf } from './problem.ts'

const answer = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

const setUp = (answers: readonly (() => Response | Promise<Response>)[], renewed?: string) => {
  const sent: { path: string; headers: Headers; method: string }[] = []
  const seen: string[] = []
  const events: ApiEvents = {
    onSignedOut: () => seen.push('signed-out'),
    onReached: () => seen.push('reached'),
    onUnreached: () => seen.push('unreached'),
  }
  let turn = 0
  const fetcher = async (path: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    sent.push({ path: String(path), headers: new Headers(init?.headers), method: init?.method ?? 'GET' })
    const next = answers[turn++]
    if (!next) throw new Error('one call too many')
    return next()
  }
  const api = createApi({ token: async () => 'first', renew: async () => renewed }, events, fetcher)
  return { api, sent, seen }
}

const failure = async (promise: Promise<unknown>): Promise<ApiProblem> => {
  try {
    await promise
  } catch (error) {
    if (error instanceof ApiProblem) return error
  }
  throw new Error('an ApiProblem was expected')
}

describe('a call', () => {
  it('carries the token and the version that the change was made on', async () => {
    const { api, sent } = setUp([() => answer(200, { id: 'x' })])
    await api.json('/api/v1/x', { method: 'PUT', body: {}, version: 3 })
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer first')
    expect(sent[0]?.headers.get('if-match')).toBe('"v3"')
  })

  it('is sent again with a fresh token after a 401, without the person noticing', async () => {
    const { api, sent, seen } = setUp([() => answer(401, {}), () => answer(200, { fine: true })], 'second')
    expect(await api.json('/x')).toEqual({ fine: true })
    expect(sent[1]?.headers.get('authorization')).toBe('Bearer second')
    expect(seen).toEqual(['reached'])
  })

  it('asks to sign in again when the session cannot be renewed', async () => {
    const { api, seen } = setUp([() => answer(401, {})])
    expect((await failure(api.json('/x'))).status).toBe(401)
    expect(seen).toContain('signed-out')
  })

  it('tells of a network failure apart from a refusal, since what was typed can be sent later', async () => {
    const { api, seen } = setUp([() => Promise.reject(new TypeError('failed'))])
    const problem = await failure(api.json('/x'))
    expect([problem.status, problem.isPassing, problem.slug]).toEqual([0, true, 'offline'])
    expect(seen).toEqual(['unreached'])
  })

  it('tells of a 503 as passing', async () => {
    const { api, seen } = setUp([() => answer(503, { type: '/problems/unavailable', title: 'Indisponible' })])
    expect((await failure(api.json('/x'))).slug).toBe('unavailable')
    expect(seen).toEqual(['unreached'])
  })
})

describe('a problem', () => {
  it('keeps fields, slug and the members of its own', () => {
    const problem = new ApiProblem(412, {
      type: 'https://example.org/problems/edit-conflict',
      title: 'La fiche a changé',
      detail: 'Léa a enregistré.',
      current: { version: 4 },
      errors: [{ pointer: '/name', message: 'À remplir.' }],
    })
    expect(problem.slug).toBe('edit-conflict')
    expect(problem.body.current).toEqual({ version: 4 })
    expect(problem.errors).toEqual([{ pointer: '/name', message: 'À remplir.' }])
    expect(messageOf(problem)).toBe('Léa a enregistré.')
  })

  it('gives the reference of an unexpected failure, which is all that one can pass on', () => {
    expect(messageOf(new ApiProblem(500, { title: 'Erreur', requestId: 'req_1' }))).toContain('req_1')
  })

  it('survives an answer that is no problem document', () => {
    expect(new ApiProblem(502, '<html>').isPassing).toBe(true)
  })
})
