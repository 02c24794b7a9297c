import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogEntry } from '@ancrage/http'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleSignUp } from '../fixtures/sample-forms.ts'
import { samplePlacement } from '../fixtures/sample-records.ts'
import {
  type Answer,
  callsOf,
  settle,
  startFixturePlatform,
  startTwoTerritories,
  type TwoTerritories,
} from '../fixtures/two-territories.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'ancrage-outage-'))
const two = await startTwoTerritories({ dataFolder })
const { a } = two
const stops: (() => Promise<void>)[] = [two.stop]
afterAll(async () => {
  for (const stop of stops) await stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const now = two.platform.around.clock.now()
const token = a.tokens.administrator
const people = 40
type Calls = Pick<TwoTerritories, 'console' | 'portal'>

const signUp = ({ portal }: Calls, index: number): Promise<Answer> =>
  portal(a.host, `/api/events/${a.ids.event}/registrations`, {
    ...{
      method: 'POST',
      body: sampleSignUp(a.marker, `Panne${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`),
    },
    headers: { 'idempotency-key': `outage-${index}` },
  })
const addPlacement = ({ console }: Calls, index: number): Promise<Answer> =>
  console(`/territories/${a.id}/placements`, {
    ...{ method: 'POST', token, body: { ...samplePlacement(a.marker, now, []), slug: `panne-${index}` } },
    headers: { 'idempotency-key': `outage-${index}` },
  })
const header = (answer: Answer, name: string): string => new Map(answer.headers).get(name) ?? ''
const bothOf = (calls: Calls, index: number): readonly Promise<Answer>[] => [
  signUp(calls, index),
  addPlacement(calls, index),
]

/** The answers to the writes that were under way when the database died. */
let interrupted: readonly Answer[] = []

describe('the database dies while people sign up and teams write', () => {
  it('each request is answered, done or to be tried again: never an error of ours, never nothing', async () => {
    const first = await signUp(two, 0)
    expect(first.status).toBe(202)
    const pairs = Array.from({ length: people }, (_, index) => bothOf(two, index))
    // As soon as one of each kind is written, most are still on their way; the first sign-up was answered above.
    await Promise.all([Promise.race(pairs.slice(1).map(([one]) => one)), Promise.race(pairs.map(([, other]) => other))])
    await two.platform.dynamo.kill()
    interrupted = await Promise.all(pairs.flat())
    const statuses = interrupted.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([201, 202, 503]))
  }, 60_000)

  it('says when to come back, in words and in Retry-After, and shows nothing of the cause', async () => {
    const answers = [
      ...interrupted.filter(({ status }) => status === 503),
      await two.console(`/territories/${a.id}/placements`, { token }),
      await two.console('/me', { token }),
      await two.portal(a.host, '/api/events'),
      await two.portal(a.host, `/mes-demarches/inscription/${a.linkToken}`),
      await two.region(`/regions/${a.regionCode}/figures`, { token: a.analyst }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(503)
      expect(Number(header(answer, 'retry-after'))).toBeGreaterThan(0)
      expect(JSON.parse(answer.body)).toMatchObject({ type: '/problems/unavailable', status: 503 })
      expect(answer.body).toContain('réessayez dans un instant')
      expect(answer.body).not.toMatch(/ECONN|127\.0\.0\.1|dynamo|socket/i)
    }
    const form = await two.portal(a.host, `/mes-demarches/inscriptions/${a.ids.event}`, {
      headers: { accept: 'text/html' },
    })
    expect(form.status).toBe(503)
    expect(form.body).toContain('<html')
    expect(two.requests.filter(({ status }) => status === 503).every(({ level }) => level === 'warn')).toBe(true)
  }, 60_000)

  it('started again, everything works: what was answered is there, the rest can be sent again, nothing is double', async () => {
    await two.stop()
    stops.length = 0
    const again = await startFixturePlatform({ dataFolder })
    stops.push(again.stop)
    const log: LogEntry[] = []
    const calls = callsOf(again.platform, log)
    const repeated = await Promise.all(Array.from({ length: people }, (_, index) => bothOf(calls, index)).flat())
    for (const [index, before] of interrupted.entries()) {
      expect(repeated[index]?.status).toBe(index % 2 === 0 ? 202 : 201)
      if (before.status < 300) expect(repeated[index]?.body).toBe(before.body)
    }
    await settle(again.platform)
    const list = async (path: string): Promise<{ total: number; items: Record<string, unknown>[] }> =>
      JSON.parse((await calls.console(`/territories/${a.id}/${path}`, { token })).body)
    const registered = await list(`events/${a.ids.event}/registrations?q=panne&perPage=100`)
    expect(registered.total).toBe(people)
    const order = registered.items.map(({ seq }) => seq)
    expect(new Set(order).size).toBe(people)
    expect(
      (await list('placements?perPage=100')).items.filter(({ slug }) => /^panne-/.test(String(slug))),
    ).toHaveLength(people)
    const seats = JSON.parse((await calls.console(`/territories/${a.id}/events/${a.ids.event}/seats`, { token })).body)
    // Lou, Sacha and Ydris were there before; nobody brought a guest.
    expect(seats).toMatchObject({ taken: people + 3, confirmed: people + 3, waiting: 0 })
    expect(log.filter(({ status }) => status >= 500)).toEqual([])
  }, 60_000)
})
