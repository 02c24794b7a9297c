import { createServer } from 'node:http'
import { settings, settingsId } from '@ancrage/features/settings.ts'
import { memberIdOf } from '@ancrage/services/common/member-id.ts'
import { toResourceProperties } from '@ancrage/services/onboarding/resource-descriptor.ts'
import { openStore } from '@ancrage/store'
import { scopeOfSystem } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBundles, type Cloud, type ServiceName, startCloud } from './deployed-api.ts'
import type { Invocation } from './lambda-runtime.ts'

let cloud: Cloud
beforeAll(async () => {
  await buildBundles()
  cloud = await startCloud()
}, 120_000)
afterAll(() => cloud.stop())

const run = async (service: ServiceName, event: unknown): Promise<Invocation> => {
  const running = await cloud.start(service)
  try {
    return await running.invoke(event)
  } finally {
    await running.stop()
  }
}

describe('the set-up function', () => {
  const answers: unknown[] = []
  const stack = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    answers.push(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    response.end()
  })
  let ResponseURL = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => stack.listen(0, '127.0.0.1', resolve))
    const address = stack.address()
    ResponseURL = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  })
  afterAll(() => stack.close())

  const event = (RequestType: string, ResourceProperties: unknown): Record<string, unknown> => ({
    RequestType,
    ResponseURL,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'Onboarding',
    ResourceType: 'Custom::AncrageTerritory',
    ResourceProperties,
  })
  const properties = (): Record<string, string> => {
    const territory = cloud.descriptors.territories[0]!
    const descriptor = { ...territory.descriptor, id: 'ter_01K4EJN5FSJV4Y0BWA538G3K9C', slug: 'val-neuf' } as const
    const hosts = [{ host: 'val-neuf', primary: true }]
    const named = { ...territory, descriptor: { ...descriptor, name: 'Val Neuf', hosts } }
    return toResourceProperties(named, cloud.descriptors.regions[0]!, 'ancrage.example')
  }

  it('makes a territory answer at its address, invites its team and asks for its first release', async () => {
    const { id } = { id: 'ter_01K4EJN5FSJV4Y0BWA538G3K9C' } as const
    expect(await run('onboarding', event('Create', properties()))).toMatchObject({ ok: true })
    expect(answers).toEqual([
      {
        Status: 'SUCCESS',
        StackId: 'stack',
        RequestId: 'request',
        LogicalResourceId: 'Onboarding',
        PhysicalResourceId: id,
      },
    ])
    expect(await cloud.registry.territoryOfHost('val-neuf.ancrage.example')).toBe(id)
    const [admin] = cloud.descriptors.territories[0]!.descriptor.admins
    expect(await cloud.registry.roleIn(id, memberIdOf(admin!))).toBe('administrator')
    const stored = await openStore(scopeOfSystem(id, 'test'), cloud.store).get(settings, settingsId)
    expect(stored?.value).toMatchObject({ name: 'Val Neuf', baseUrl: 'https://val-neuf.ancrage.example' })
    const asked = cloud.calls.filter(({ service }) => service === 'sqs').map(({ input }) => input)
    expect(asked).toMatchObject([{ MessageGroupId: id, MessageBody: expect.stringContaining(id) }])
    const invited = cloud.calls.filter(({ service }) => service === 'cognito').map(({ input }) => input.Username)
    expect(invited).toContain(admin)
    expect(cloud.calls.filter(({ service }) => service === 'ses')).toHaveLength(invited.length)
  })

  it('answers a failure with its reason instead of letting the stack wait for an hour', async () => {
    answers.splice(0)
    expect(await run('onboarding', event('Create', { ...properties(), Territory: '{' }))).toMatchObject({ ok: true })
    expect(answers).toMatchObject([{ Status: 'FAILED', PhysicalResourceId: 'not-created', Reason: expect.any(String) }])
  })

  it('keeps the data of a territory whose stack is deleted', async () => {
    answers.splice(0)
    const id = 'ter_01K4EJN5FSJV4Y0BWA538G3K9C'
    await run('onboarding', { ...event('Delete', properties()), PhysicalResourceId: id })
    expect(answers).toMatchObject([{ Status: 'SUCCESS', PhysicalResourceId: id }])
    expect(await cloud.registry.territoryOfHost('val-neuf.ancrage.example')).toBe(id)
  })
})

describe('the token trigger', () => {
  const token = (userAttributes: Record<string, string>): Promise<Invocation> =>
    run('identity', {
      version: '2',
      triggerSource: 'TokenGeneration_Authentication',
      request: { userAttributes },
      response: {},
    })

  it('puts the member’s id into the access token', async () => {
    expect(await token({ sub: 'x', email: 'Admin@Example.org', email_verified: 'true' })).toMatchObject({
      ok: true,
      payload: {
        response: {
          claimsAndScopeOverrideDetails: {
            accessTokenGeneration: { claimsToAddOrOverride: { 'ancrage:member': memberIdOf('admin@example.org') } },
          },
        },
      },
    })
  })

  it('gives nobody’s id to an address that was not verified', async () => {
    const answer = await token({ sub: 'x', email: 'admin@example.org', email_verified: 'false' })
    expect(JSON.stringify(answer)).not.toContain('mem_')
  })
})

describe('the reactions', () => {
  it('take a batch of changes and ask for the release that they call for', async () => {
    const before = cloud.calls.filter(({ service }) => service === 'sqs').length
    const id = cloud.territory.id
    const entry = {
      id: 'aud_01K4EJN5FSJV4Y0BWA538G3K9A',
      action: 'settings.changed',
      collection: 'settings',
      subject: 'settings',
      summary: 'Réglages',
      at: '2026-11-21T12:00:00.000Z',
      actor: { kind: 'system', name: 'test' },
      mails: ['mel_01K4EJN5FSJV4Y0BWA538G3K9A'],
    }
    const NewImage = { pk: { S: `T#${id}#audit` }, sk: { S: entry.id }, body: { S: JSON.stringify(entry) } }
    const answer = await run('change-router', {
      Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage } }],
    })
    expect(answer).toMatchObject({ ok: true, payload: { batchItemFailures: [] } })
    const asked = cloud.calls.filter(({ service }) => service === 'sqs').slice(before)
    expect(asked.map(({ input }) => input.QueueUrl)).toContain(cloud.environment.MAIL_QUEUE_URL)
  })

  it('name the first record of a batch that failed, so that it is bisected', async () => {
    const NewImage = { pk: { S: `T#${cloud.territory.id}#audit` }, sk: { S: 'aud_1' }, body: { S: '{"broken":1}' } }
    const answer = await run('change-router', {
      Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '42', NewImage } }],
    })
    expect(answer).toMatchObject({ payload: { batchItemFailures: [{ itemIdentifier: '42' }] } })
  })

  it('send again only the message that failed, and skip a mail that is gone', async () => {
    const mail = { territoryId: cloud.territory.id, mailId: 'mel_01K4EJN5FSJV4Y0BWA538G3K9A' }
    const answer = await run('mailer', {
      Records: [
        { messageId: 'good', body: JSON.stringify(mail) },
        { messageId: 'bad', body: '{"territoryId":"elsewhere"}' },
      ],
    })
    expect(answer).toMatchObject({ ok: true, payload: { batchItemFailures: [{ itemIdentifier: 'bad' }] } })
  })

  it('send a release again when the edge’s store cannot be reached: the site stays as it was', async () => {
    const order = { territoryId: cloud.territory.id, reason: 'Essai', by: 'Ancrage' }
    const answer = await run('publisher', { Records: [{ messageId: 'again', body: JSON.stringify(order) }] })
    expect(answer).toMatchObject({ ok: true, payload: { batchItemFailures: [{ itemIdentifier: 'again' }] } })
    const pointer = await cloud.registry.pointer(cloud.descriptors.territories[0]!.descriptor.id)
    expect(pointer?.previous).toBeNull()
  })
})

describe('the schedule', () => {
  it('asks every hour for the site and the figures of each territory, since days pass without any change', async () => {
    const before = cloud.calls.filter(({ service }) => service === 'sqs').length
    expect(await run('scheduler', { every: 'hour' })).toMatchObject({ ok: true })
    const asked = cloud.calls.filter(({ service }) => service === 'sqs').slice(before)
    const queues = asked.map(({ input }) => input.QueueUrl)
    expect(queues.filter((url) => url === cloud.environment.PUBLISH_QUEUE_URL)).toHaveLength(
      (await cloud.registry.territories()).length,
    )
  })

  it('runs the daily tasks of every slice on real data, and refuses a rhythm that it does not know', async () => {
    expect(await run('scheduler', { every: 'day' })).toMatchObject({ ok: true })
    expect(await run('scheduler', { every: 'year' })).toMatchObject({ ok: false })
  })
})
