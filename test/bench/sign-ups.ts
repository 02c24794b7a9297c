import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type PlatformProcess, startPlatformProcess } from '@ancrage/testing/platform-process.ts'
import { signIn } from '@ancrage/testing/sign-in.ts'
import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { atLeast, exactly, type Figure } from './figure.ts'
import { clientOf, timeCalls } from './load.ts'
import { gersId, type Stage } from './stage.ts'

const people = 1000
const seats = 180

interface Registration {
  readonly id: string
  readonly email: string
  readonly state: string
  readonly seq: number
}

const person = (wave: string, index: number): string =>
  JSON.stringify({
    firstName: 'Camille',
    lastName: `Essai ${index}`,
    email: `interne-${wave}-${index}@example.fr`,
    category: 'intern',
    guests: 0,
    consent: true,
  })

const ask = (platform: PlatformProcess, token: string) => {
  const client = clientOf(platform.port, 'console.localhost', { authorization: `Bearer ${token}` })
  return { client, at: (path: string): string => `/api/v1/territories/${gersId()}/${path}` }
}

/** An event of 180 seats, open now, made and published as a team would. */
const makeEvent = async (platform: PlatformProcess, token: string, capacity: number): Promise<string> => {
  const { client, at } = ask(platform, token)
  const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
  const created = await client.send(at('events'), {
    method: 'POST',
    body: JSON.stringify({
      title: `Soirée du banc d’essai ${Date.now()}`,
      slug: `banc-${Date.now()}`,
      kind: 'integration-evening',
      summary: 'Pour mesurer.',
      description: 'Pour mesurer.',
      venue: { mode: 'online', joinUrl: 'https://example.org/' },
      startsAt: `${day(30)}T19:00`,
      endsAt: `${day(30)}T23:00`,
      registrationOpensAt: `${day(-1)}T08:00`,
      registrationClosesAt: `${day(29)}T18:00`,
      capacity,
      quotas: [],
      guestsAllowed: 0,
      contactEmail: 'accueil@example.fr',
      cancelled: false,
    }),
  })
  if (created.status !== 201) throw new Error(`event: ${created.status} ${created.text.slice(0, 300)}`)
  const { id }: { readonly id: string } = JSON.parse(created.text)
  const published = await client.send(at(`events/${id}/publish`), { method: 'POST', headers: { 'if-match': '"v1"' } })
  if (published.status !== 200) throw new Error(`publish: ${published.status}`)
  client.close()
  return id
}

const registrationsOf = async (
  platform: PlatformProcess,
  token: string,
  eventId: string,
): Promise<readonly Registration[]> => {
  const { client, at } = ask(platform, token)
  const found: Registration[] = []
  for (let page = 1; ; page++) {
    const answer = await client.send(at(`events/${eventId}/registrations?perPage=100&page=${page}`))
    if (answer.status !== 200) throw new Error(`registrations: ${answer.status} ${answer.text.slice(0, 200)}`)
    const { items, total }: { readonly items: readonly Registration[]; readonly total: number } = JSON.parse(
      answer.text,
    )
    found.push(...items)
    if (found.length >= total || items.length === 0) break
  }
  client.close()
  return found
}

/** What must be true whatever happened: seats full and not one more, the others in order, nobody twice or lost. */
const verdicts = (label: string, list: readonly Registration[]): readonly Figure[] => {
  const confirmed = list.filter(({ state }) => state === 'confirmed')
  const waiting = list.filter(({ state }) => state === 'waiting')
  const order = new Set(list.map(({ seq }) => seq))
  const lastConfirmed = Math.max(...confirmed.map(({ seq }) => seq))
  const early = waiting.filter(({ seq }) => seq < lastConfirmed).length
  return [
    exactly(`${label}: confirmed`, confirmed.length, 'people', seats),
    exactly(`${label}: waiting`, waiting.length, 'people', people - seats),
    exactly(`${label}: different people`, new Set(list.map(({ email }) => email)).size, 'people', people),
    exactly(`${label}: different places in the order`, order.size, 'places', people),
    exactly(`${label}: passed over in the order`, early, 'people', 0),
  ]
}

const signUp = (platform: PlatformProcess, eventId: string, wave: string) => {
  const client = clientOf(platform.port, 'gers.localhost')
  return async (index: number): Promise<number> =>
    (await client.send(`/api/events/${eventId}/registrations`, { method: 'POST', body: person(wave, index) })).status
}

/** All at once, then sixteen at a time for the rate, on the platform of the stage. */
export const benchSignUps = async (stage: Stage): Promise<readonly Figure[]> => {
  const token = await signIn(stage.platform.port, 'maelle.casteran@gers.example.fr')
  const crowd = await makeEvent(stage.platform, token, seats)
  const call = signUp(stage.platform, crowd, 'foule')
  await Promise.all(Array.from({ length: people }, (_, index) => call(index)))
  const list = await registrationsOf(stage.platform, token, crowd)

  await sleep(8000)
  const steady = await makeEvent(stage.platform, token, 2000)
  await sleep(1000)
  const one = signUp(stage.platform, steady, 'file')
  let accepted = 0
  await timeCalls(100, 16, (index) => one(10_000 + index))
  const run = await timeCalls(1000, 16, async (index) => {
    if ((await one(index)) === 202) accepted += 1
  })
  await sleep(3000)
  const floor = await timeCalls(640, 16, (index) =>
    stage.engine.dynamo.send(
      new TransactWriteItemsCommand({
        TransactItems: ['registration', 'audit', 'mail', 'ledger'].map((kind) => ({
          Put: {
            TableName: stage.engine.tables.app,
            Item: { pk: { S: `T#bench#${kind}` }, sk: { S: `${kind}-${index}` }, body: { S: 'x'.repeat(500) } },
          },
        })),
      }),
    ),
  )
  return [
    ...verdicts('1,000 at once', list),
    atLeast(
      'sign-ups accepted, 16 at a time',
      (accepted * 1000) / run.totalMs,
      'sign-ups/s',
      450,
      (640 * 1000) / floor.totalMs,
    ),
  ]
}

/** The same crowd; the platform and its engine are killed half-way and started again, and everyone who got no answer asks again. */
export const benchKilledSignUps = async (): Promise<readonly Figure[]> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ancrage-bench-kill-'))
  const env = { ANCRAGE_RATE_LIMIT: 'off' }
  const first = await startPlatformProcess({ dataFolder, env })
  const token = await signIn(first.port, 'maelle.casteran@gers.example.fr')
  const eventId = await makeEvent(first, token, seats)
  const before = signUp(first, eventId, 'coupure')
  let answered = 0
  const unanswered: number[] = []
  const half = new Promise<void>((resolve) => {
    void timeCalls(people, 64, async (index) => {
      try {
        await before(index)
        answered += 1
        if (answered === people / 2) void first.kill().then(resolve)
      } catch {
        unanswered.push(index)
      }
    }).then(() => resolve())
  })
  await half
  await sleep(300)
  const second = await startPlatformProcess({ dataFolder, env, port: first.port })
  const again = signUp(second, eventId, 'coupure')
  await timeCalls(unanswered.length, 64, (i) => again(unanswered[i] ?? 0))
  const list = await registrationsOf(second, await signIn(second.port, 'maelle.casteran@gers.example.fr'), eventId)
  await second.stop()
  rmSync(dataFolder, { recursive: true, force: true })
  return verdicts(`1,000, killed after ${answered} answers`, list)
}
