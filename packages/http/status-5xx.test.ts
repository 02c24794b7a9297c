import { describe, expect, test } from 'vitest'
import { createSample, fromEdge, gers } from './testing/sample-app.ts'

describe('500 and 503', () => {
  test('500 shows a request id and nothing else; the log has no address', async () => {
    const { request, log } = createSample()
    const response = await request('/api/v1/broken/bug', { headers: fromEdge() })
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).toContain('req-1')
    expect(text).not.toContain('boom')
    expect(log.at(-1)).toMatchObject({
      code: 'http-failed',
      level: 'error',
      operationId: 'breakDown',
      territoryId: gers,
      problem: 'unexpected',
      error: { name: 'Error', message: 'boom with [e-mail] inside' },
    })
    expect(JSON.stringify(log)).not.toContain('@exemple.fr')
  })

  test('503 a dependency that does not answer tells when to come back', async () => {
    const { request, log } = createSample()
    const response = await request('/api/v1/broken/database', { headers: fromEdge() })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await response.json()).toMatchObject({ type: '/problems/unavailable' })
    expect(log.at(-1)).toMatchObject({ code: 'http-unavailable', level: 'warn' })
  })

  test('a problem page that fails itself leaves the problem in JSON', async () => {
    const renderProblem = (): string => {
      throw new Error('no template')
    }
    const { request } = createSample({ renderProblem })
    const response = await request('/api/v1/broken/bug', { headers: { ...fromEdge(), accept: 'text/html' } })
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'application/problem+json'])
  })
})

describe('pages of problems', () => {
  test('a browser is shown the page of the problem, in its territory, even where no route is', async () => {
    const { request } = createSample({
      renderProblem: ({ kind }, { scope }) => `<h1>${kind.slug} ${scope?.territoryId}</h1>`,
    })
    const headers = { ...fromEdge(), accept: 'text/html,*/*' }
    const response = await request('/nulle-part', { headers })
    expect([response.status, await response.text()]).toEqual([404, `<h1>not-found ${gers}</h1>`])
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('a forged link is told in the colours of the territory it was followed in', async () => {
    const { request } = createSample({ renderProblem: ({ kind }, { scope }) => `${kind.slug} ${scope?.territoryId}` })
    const response = await request('/api/v1/mes-demarches/forged', { headers: { ...fromEdge(), accept: 'text/html' } })
    expect([response.status, await response.text()]).toEqual([404, `invalid-link ${gers}`])
  })

  test('a request that skipped the edge is told nothing, even by a page', async () => {
    const { request } = createSample({ renderProblem: () => 'a page' })
    const response = await request('/api/v1/agenda', { headers: { accept: 'text/html' } })
    expect([response.status, await response.text()]).toEqual([404, ''])
  })
})
