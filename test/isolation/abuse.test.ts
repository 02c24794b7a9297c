import type { FieldError } from '@ancrage/kernel'
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleSignUp } from '../fixtures/sample-forms.ts'
import { dumpAll } from '../fixtures/table-dump.ts'
import { startTwoTerritories } from '../fixtures/two-territories.ts'
import { abuseCases } from './abuse-cases.ts'

const two = await startTwoTerritories()
const { a, platform } = two
afterAll(two.stop)
const cases = abuseCases(two)

/** Words of the libraries below us, which nobody here should ever read. */
const foreign = /invalid|expected|required|must be|unrecognized|undefined|\bnull\b|\[object/i

describe('bad input, one by one: a clear problem with its field and remedy, and nothing changed', () => {
  it.each(cases)('%s', async (_, send, expected) => {
    const before = await dumpAll(platform.engine)
    const answer = await send()
    const found = JSON.parse(answer.body)
    expect([answer.status, found.type, found.status]).toEqual([
      expected.status,
      `/problems/${expected.type}`,
      expected.status,
    ])
    expect(new Map(answer.headers).get('content-type')).toBe('application/problem+json')
    const errors: readonly FieldError[] = found.errors ?? []
    for (const pointer of expected.at ?? []) expect(errors.map((error) => error.pointer)).toContain(pointer)
    const said = [found.title, found.detail, ...errors.map(({ message }) => message)].join('\n')
    expect(said).toMatch(expected.says)
    expect(said).not.toMatch(foreign)
    expect(await dumpAll(platform.engine)).toEqual(before)
  })

  it('the same faults in a form are shown on the form, with what was typed', async () => {
    const before = await dumpAll(platform.engine)
    const typed = new URLSearchParams({ firstName: 'Ange', lastName: '<b>Corvaine</b>', email: 'ange@', category: 'x' })
    const answer = await two.portal(a.host, `/mes-demarches/inscriptions/${a.ids.event}`, {
      ...{ method: 'POST', body: typed.toString() },
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(422)
    for (const words of ['value="Ange"', 'value="ange@"', 'Cochez la case']) expect(answer.body).toContain(words)
    expect(answer.body).toContain('&lt;b&gt;Corvaine')
    expect(answer.body).not.toContain('<b>Corvaine')
    expect(await dumpAll(platform.engine)).toEqual(before)
  })

  it('an address that is already registered is told by mail, not to whoever asks', async () => {
    const send = async (email: string): Promise<unknown> => {
      const body = { ...sampleSignUp(a.marker, 'Lou'), message: 'Autre chose', email }
      const answer = await two.portal(a.host, `/api/events/${a.ids.event}/registrations`, { method: 'POST', body })
      return [answer.status, answer.body]
    }
    expect(await send(sampleSignUp(a.marker, 'Lou').email)).toEqual(await send('personne@example.org'))
  })

  // Last: what thirty days in the bin do is done here by hand.
  it('a registration whose event has been erased is no longer there, rather than an error', async () => {
    const Key = { pk: { S: `T#${a.id}#events` }, sk: { S: a.ids.event } }
    await platform.engine.dynamo.send(new DeleteItemCommand({ TableName: platform.engine.tables.app, Key }))
    const link = `/mes-demarches/inscription/${a.linkToken}`
    const answers = [
      await two.portal(a.host, link),
      await two.portal(a.host, `${link}/agenda.ics`),
      await two.portal(a.host, `${link}/annulation`, { method: 'POST', body: {} }),
      await two.portal(a.host, `${link}/changement`, { method: 'POST', body: { guests: 1, answers: {} } }),
      ...(await Promise.all(
        ['check-in', 'cancel'].map((act) =>
          two.console(`/territories/${a.id}/registrations/${a.ids.secondRegistration}/${act}`, {
            method: 'POST',
            token: a.tokens.administrator,
          }),
        ),
      )),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
  })
})
