import { AsyncLocalStorage } from 'node:async_hooks'
import type { RouteInfo } from '@ancrage/http'
import { consoleApiRoutes } from '@ancrage/services/console-api/app.ts'
import { releaseControl } from '@ancrage/services/platform/apps.ts'
import { portalApiRoutes } from '@ancrage/services/portal-api/app.ts'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { linkFor } from '../fixtures/tokens.ts'
import { type Answer, settle, startTwoTerritories } from '../fixtures/two-territories.ts'
import { hostileBody } from './hostile-bodies.ts'
import { consoleCases, portalCases } from './route-cases.ts'

const bodies = 5000
const two = await startTwoTerritories()
const { a, platform } = two
afterAll(two.stop)

const adminOfA = { token: a.tokens.administrator }

/** What one request wrote: writes of the platform’s own reactions happen in another context. */
const context = new AsyncLocalStorage<{ writes: number }>()
platform.engine.dynamo.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (args) => {
      const result = await next(args)
      const request = context.getStore()
      if (request && /Put|Update|Delete|Write/.test(commandName)) request.writes += 1
      return result
    },
  { step: 'initialize', name: 'countWrites' },
)

interface Target {
  readonly info: RouteInfo
  readonly body: unknown
  readonly send: (init: { readonly body: string; readonly headers: Record<string, string> }) => Promise<Answer>
}

const writes = (routes: readonly { readonly info: RouteInfo }[]): readonly RouteInfo[] =>
  routes.map(({ info }) => info).filter(({ method }) => method !== 'get')
const fill = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

const consoleTargets = writes(await consoleApiRoutes({ ...platform, releases: releaseControl(platform) })).map(
  (info): Target => {
    const { record, body } = consoleCases[info.operationId] ?? {}
    // People sign up for one event while another is edited, withdrawn and binned.
    const isEdited = record === 'event' && /Event$/.test(info.operationId)
    const id = isEdited ? a.ids.onlineEvent : record ? a.ids[record] : ''
    const path = fill(info.path, { territory: a.id, id })
    return {
      ...{ info, body },
      send: async ({ body: sent, headers }) => {
        // The version that the record has now, so that bodies are looked at and not stopped by the version check.
        const current = info.ifMatch ? await two.console(path.replace(/\/(un)?publish$/, ''), adminOfA) : undefined
        const etag = new Map(current?.headers).get('etag')
        const all = { ...headers, ...(etag ? { 'if-match': etag } : {}) }
        const answer = await two.console(path, {
          ...adminOfA,
          ...{ method: info.method.toUpperCase(), body: sent, headers: all },
        })
        // The next bodies must find the record again.
        if (answer.status === 204) await two.console(`${path}/restore`, { ...adminOfA, method: 'POST' })
        return answer
      },
    }
  },
)
const portalTargets = writes(await portalApiRoutes(platform.around)).flatMap((info): Target[] => {
  const one = portalCases[info.operationId] ?? {}
  const { record, body } = one
  const path = fill(info.path, { token: linkFor(platform, a, info, one), id: record ? a.ids[record] : '' })
  const as = (accept: Record<string, string>): Target => ({
    ...{ info, body },
    send: ({ body: sent, headers }) =>
      two.portal(a.host, path, { method: info.method.toUpperCase(), body: sent, headers: { ...headers, ...accept } }),
  })
  return info.acceptsForm ? [as({}), as({ accept: 'text/html' })] : [as({})]
})
const everyTarget = [...consoleTargets, ...portalTargets]
/** Routes that read a body come more often than those that ignore it. */
const targets = everyTarget.flatMap((target) => Array.from({ length: target.info.body ? 12 : 1 }, () => target))

/** The same content under a slug, a code and an address that nobody has: a second one would be refused as a twin. */
const renamed = (body: unknown, turn: number): unknown => {
  if (typeof body !== 'object' || body === null) return body
  const own = { slug: `corvaine-${turn}`, code: `C${turn}`, email: `ange-${turn}@example.org` }
  return { ...body, ...Object.fromEntries(Object.entries(own).filter(([name]) => name in body)) }
}

const asForm = (text: string): string => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return text
    return new URLSearchParams(
      Object.entries(value).map(([name, part]): [string, string] => [name, String(part)]),
    ).toString()
  } catch {
    return text
  }
}

describe('generated bodies', () => {
  it(`${bodies} of them over ${new Set(everyTarget.map(({ info }) => info)).size} write routes: no 5xx, and a refusal leaves no trace`, async () => {
    const seen = new Map<string, Set<number>>()
    let turn = 0
    await fc.assert(
      fc.asyncProperty(hostileBody, async ({ text, type, key }) => {
        const target = targets[turn++ % targets.length]
        if (!target) throw new RangeError('no target')
        const json = text(renamed(target.body, turn))
        const body = type?.includes('urlencoded') ? asForm(json) : json
        const headers = { 'content-type': type ?? '', ...(key === undefined ? {} : { 'idempotency-key': key }) }
        const trace = { writes: 0 }
        const answer = await context.run(trace, () => target.send({ body, headers }))
        const { operationId } = target.info
        seen.set(operationId, (seen.get(operationId) ?? new Set()).add(answer.status))
        expect(answer.status, `${operationId} ${body.slice(0, 300)}`).toBeLessThan(500)
        if (answer.status < 400) return
        // Somebody already registered may be reminded by mail: the one refusal that leaves something behind.
        const reminders = answer.body.includes('/problems/already-registered') ? 1 : 0
        expect(trace.writes, `${operationId} ${answer.status}`).toBeLessThanOrEqual(reminders)
        const isPage = new Map(answer.headers).get('content-type')?.startsWith('text/html')
        if (!isPage)
          expect(JSON.parse(answer.body)).toMatchObject({
            status: answer.status,
            detail: expect.stringMatching(/.{10}/),
          })
      }),
      { numRuns: bodies, endOnFailure: true },
    )
    await settle(platform)
    expect(seen.size).toBe(new Set(everyTarget.map(({ info }) => info.operationId)).size)
    // It would prove nothing if every body were stopped at the door, or if no write could be seen.
    const statuses = (operationId: string): readonly number[] => [...(seen.get(operationId) ?? [])]
    for (const name of ['createPlacement', 'createEvent', 'registerPerson'])
      expect([name, ...statuses(name)]).toEqual(expect.arrayContaining([name, 201, 400, 415, 422]))
    // The same answer whether the address was known or not: it is in the mailbox that one learns more.
    expect(statuses('signUp')).toEqual(expect.arrayContaining([202, 422]))
    expect(statuses('replaceAid')).toEqual(expect.arrayContaining([200, 422]))
  }, 170_000)

  it('a request that succeeds is seen to write: the count above can fail', async () => {
    const trace = { writes: 0 }
    const target = consoleTargets.find(({ info }) => info.operationId === 'restorePlacement')
    const path = `/territories/${a.id}/placements/${a.ids.binnedPlacement}/restore`
    expect(target).toBeDefined()
    await context.run(trace, () => two.console(path, { ...adminOfA, method: 'POST' }))
    expect(trace.writes).toBe(1)
  })

  it('2,000 queries, paths and headers on every read route: no 5xx, and nothing is written', async () => {
    const readsOf = (routes: readonly { readonly info: RouteInfo }[]): readonly RouteInfo[] =>
      routes.map(({ info }) => info).filter(({ method }) => method === 'get')
    const atConsole = readsOf(await consoleApiRoutes({ ...platform, releases: releaseControl(platform) }))
    const atPortal = readsOf(await portalApiRoutes(platform.around))
    const names = ['q', 'sort', 'page', 'perPage', 'cursor', 'subject', 'limit', 'state', 'kind', 'level', 'fait']
    const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('-1', '1e9', '__proto__', ''))
    const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), word), word), { maxLength: 6 })
    const header = fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, ' '))
    const encode = (text: string): string => encodeURIComponent(text.toWellFormed())
    const seen = new Set<number>()
    let turn = 0
    await fc.assert(
      fc.asyncProperty(query, word, header, fc.boolean(), async (pairs, odd, value, known) => {
        const infos = turn++ % 2 === 0 ? atConsole : atPortal
        const info = infos[Math.floor(turn / 2) % infos.length]
        if (!info) throw new RangeError('no route')
        const cases = infos === atConsole ? consoleCases : portalCases
        const one = cases[info.operationId] ?? {}
        const { record } = one
        const own = { territory: a.id, token: linkFor(platform, a, info, one), id: record ? a.ids[record] : '' }
        const strange = { ...own, token: encode(odd) || 'x', id: encode(odd) || 'x' }
        const search = pairs.map((pair) => pair.map(encode).join('=')).join('&')
        const path = `${fill(info.path, known ? own : strange)}?${search}`
        const headers = { 'if-none-match': value, accept: value, 'accept-language': value, 'if-match': value }
        const trace = { writes: 0 }
        const answer = await context.run(trace, () =>
          infos === atConsole
            ? two.console(path, { ...adminOfA, headers })
            : two.portal(a.host, path, { headers: known ? { ...headers, accept: 'text/html' } : headers }),
        )
        seen.add(answer.status)
        expect(answer.status, `${info.operationId} ${path}`).toBeLessThan(500)
        expect(trace.writes).toBe(0)
      }),
      { numRuns: 2000, endOnFailure: true },
    )
    expect([...seen]).toEqual(expect.arrayContaining([200, 404, 422]))
  }, 120_000)
})
