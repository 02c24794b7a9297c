import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { answerReply } from './answer.ts'
import { headerSets } from './headers.ts'
import { type AnyReply, file, html, json, type Responses, redirect } from './reply.ts'

const answer = (reply: AnyReply, { shared = false, secure = true, responses = {} as Responses } = {}): Response =>
  answerReply(
    reply,
    responses,
    { request: new Request('http://a/'), requestId: 'r', headers: headerSets(secure), locale: 'fr' },
    shared,
  )

describe('a reply as bytes', () => {
  test('a file is saved under its name, accents kept for browsers that know them', async () => {
    const response = answer(file('text/csv', 'a;b', { downloadAs: 'Été à Auch.csv' }))
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Ete_a_Auch.csv"; filename*=UTF-8''%C3%89t%C3%A9%20%C3%A0%20Auch.csv`,
    )
  })

  test('a name cannot break out of its header', () => {
    const { headers } = answer(file('text/csv', '', { downloadAs: 'a"\r\nset-cookie: x' }))
    expect(headers.get('content-disposition')).not.toMatch(/[\r\n]|a"[^;]/)
    expect(headers.has('set-cookie')).toBe(false)
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'evil', ''])(
    'a redirect to %s throws: it would leave the host',
    (location) => {
      expect(() => answer(redirect(location))).toThrow(TypeError)
    },
  )

  test('a cache may keep what anyone may read, and nothing else', () => {
    const page = html('<p>', { cacheSeconds: 60, robots: 'noindex' })
    expect(answer(page, { shared: true }).headers.get('cache-control')).toBe('public, max-age=60')
    expect(answer(page).headers.get('cache-control')).toBe('no-store')
    expect(answer(page).headers.get('x-robots-tag')).toBe('noindex')
  })

  test('HSTS is said over https only: a local host would be unreachable for a year', () => {
    expect(answer(html(''), { secure: false }).headers.has('strict-transport-security')).toBe(false)
  })

  test('an answer that its schema refuses is a bug, and throws', () => {
    const responses = { 200: z.object({ id: z.string() }) }
    expect(() => answer(json({ id: 1 }), { responses })).toThrow(z.ZodError)
    expect(() => answer(json({}), { responses: {} })).toThrow(/no schema/)
  })
})
