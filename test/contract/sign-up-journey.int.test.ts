import type { Event } from '@ancrage/features/events/contract.ts'
import { sampleEvent, sampleEventId } from '@ancrage/features/events/model/samples.ts'
import { events } from '@ancrage/features/events/store.ts'
import { systemClock } from '@ancrage/runtime'
import { create, openStore, publish } from '@ancrage/store'
import { scopeOfSystem } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildBundles, type Cloud, originSecret, type ServiceName, startCloud } from './deployed-api.ts'
import { type HttpAnswer, type HttpCall, httpEvent, readAnswer } from './http-event.ts'
import type { LocalFunction } from './lambda-runtime.ts'

let cloud: Cloud
const running = new Map<ServiceName, LocalFunction>()
beforeAll(async () => {
  await buildBundles()
  cloud = await startCloud()
}, 120_000)
afterAll(async () => {
  for (const one of running.values()) await one.stop()
  await cloud.stop()
})

const run = async (service: ServiceName, event: unknown): Promise<unknown> => {
  const one = running.get(service) ?? (await cloud.start(service))
  running.set(service, one)
  const invocation = await one.invoke(event)
  if (!invocation.ok) throw new Error(`${invocation.failure.errorMessage} ${one.logs.join('\n')}`)
  return invocation.payload
}
const ask = async (call: HttpCall): Promise<HttpAnswer> => {
  const edge = {
    'x-ancrage-origin': originSecret,
    'x-ancrage-host': cloud.territory.host,
    'x-ancrage-address': '192.0.2.7',
  }
  return readAnswer(await run('portal-api', httpEvent({ ...call, headers: { ...edge, ...call.headers } })))
}
const sent = (service: 'sqs' | 'ses') =>
  cloud.calls.filter((call) => call.service === service).map(({ input }) => input)

/** A wall-clock time so many days from today. */
const at = (days: number, time: string): Event['startsAt'] =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}` as Event['startsAt']

it('a sign-up goes through three functions and ends as a mail whose link manages it', async () => {
  const { id: territoryId } = cloud.descriptors.territories[0]!.descriptor
  const store = openStore(scopeOfSystem(territoryId, 'contract'), cloud.store)
  const id = sampleEventId(7)
  const event = sampleEvent({
    startsAt: at(10, '19:00'),
    endsAt: at(10, '23:00'),
    registrationOpensAt: at(-10, '08:00'),
    registrationClosesAt: at(9, '12:00'),
  })
  const note = { action: 'event.published', collection: 'events', subject: id, summary: 'Publié' }
  const now = systemClock.now()
  expect((await store.commit({ changes: [create(events, id, event)], audit: [note], now })).ok).toBe(true)
  expect((await store.commit({ changes: [publish(events, { id, version: 1 })], audit: [note], now })).ok).toBe(true)

  const placed = await ask({
    method: 'POST',
    path: `/api/events/${id}/registrations`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      firstName: 'Anne',
      lastName: 'Dupuy',
      email: 'anne@exemple.fr',
      category: 'intern',
      consent: true,
    }),
  })
  expect([placed.status, placed.text]).toEqual([202, expect.stringContaining('by-mail')])

  const log = await store.auditLog({ limit: 1 })
  const [entry] = log.ok ? log.value.items : []
  expect(entry?.mails).toHaveLength(1)
  const NewImage = { pk: { S: `T#${territoryId}#audit` }, sk: { S: entry!.id }, body: { S: JSON.stringify(entry) } }
  expect(
    await run('change-router', { Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage } }] }),
  ).toEqual({ batchItemFailures: [] })

  const due = sent('sqs').find(({ QueueUrl }) => QueueUrl === cloud.environment.MAIL_QUEUE_URL)
  expect(JSON.parse(String(due?.MessageBody))).toEqual({ territoryId, mailId: entry!.mails[0] })
  const message = { Records: [{ messageId: 'm1', body: String(due?.MessageBody) }] }
  expect(await run('mailer', message)).toEqual({ batchItemFailures: [] })
  // Queues deliver at least once: a second delivery must not write to the person again.
  expect(await run('mailer', message)).toEqual({ batchItemFailures: [] })
  expect(sent('ses')).toHaveLength(1)

  const [{ Content } = {}] = sent('ses')
  const raw = Buffer.from((Content as { Raw: { Data: string } }).Raw.Data, 'base64').toString('utf8')
  const text = raw.replace(/=\r\n/g, '').replace(/=3D/g, '=')
  expect(text).toMatch(/^To: anne@exemple\.fr/m)
  expect(text).toContain('text/calendar')
  const path = /https:\/\/val-d-essai\.ancrage\.example(\/mes-demarches\/inscription\/[\w.-]+)/.exec(text)?.[1]
  expect(path).toBeDefined()

  const page = await ask({ method: 'GET', path: path!, headers: { accept: 'text/html' } })
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('Anne')])
  const forged = await ask({ method: 'GET', path: `${path!.slice(0, -1)}${path!.endsWith('A') ? 'B' : 'A'}` })
  expect(forged.status).toBe(404)
}, 60_000)
