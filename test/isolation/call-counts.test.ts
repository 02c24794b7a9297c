import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleSignUp } from '../fixtures/sample-forms.ts'
import { localDay, sampleAid, sampleEvent } from '../fixtures/sample-records.ts'
import { type Answer, type Ask, settle, startTwoTerritories } from '../fixtures/two-territories.ts'

const two = await startTwoTerritories()
const { a, platform } = two
afterAll(two.stop)
await settle(platform)

/** Commands sent by one request and by nothing that runs beside it. */
const context = new AsyncLocalStorage<string[]>()
platform.engine.dynamo.middlewareStack.add(
  (next, { commandName = '' }) =>
    (args) => {
      context.getStore()?.push(commandName.replace('Command', ''))
      return next(args)
    },
  { step: 'initialize', name: 'countCalls' },
)

type Counts = Readonly<Record<string, number>>
const countsOf = (sent: readonly string[]): Counts =>
  Object.fromEntries([...Map.groupBy(sent, (name) => name)].map(([name, all]) => [name, all.length]))
const measure = async (
  request: () => Promise<Answer>,
): Promise<{ readonly status: number; readonly calls: Counts }> => {
  const sent: string[] = []
  const { status } = await context.run(sent, request)
  return { status, calls: countsOf(sent) }
}

const now = platform.around.clock.now()
const admin = { token: a.tokens.administrator }
const home = `/territories/${a.id}`
const atConsole =
  (path: string, ask: Ask = {}) =>
  (): Promise<Answer> =>
    two.console(`${home}/${path}`, { ...admin, ...ask })
const atPortal =
  (path: string, ask: Ask = {}) =>
  (): Promise<Answer> =>
    two.portal(a.host, path, ask)
const manage = `/mes-demarches/inscription/${a.linkToken}`

// A membership and a host are remembered for five seconds; a membership is asked afresh on every write.
const reads: readonly (readonly [string, () => Promise<Answer>, Counts])[] = [
  ['list', atConsole('placements'), { GetItem: 1 }],
  ['list, filtered, sorted and searched', atConsole('placements?q=aub&kind=msp&sort=-name'), { GetItem: 1 }],
  ['list of supervisors', atConsole('supervisors'), { GetItem: 1 }],
  ['list of aids', atConsole('aids'), { GetItem: 1 }],
  ['list of events', atConsole('events'), { GetItem: 1 }],
  ['one record', atConsole(`placements/${a.ids.placement}`), { GetItem: 1 }],
  ['preview', atConsole(`placements/${a.ids.placement}/preview`), { GetItem: 21 }],
  ['today', atConsole('today'), { GetItem: 15 }],
  ['audit log', atConsole('audit'), { Query: 1 }],
  ['registrations of an event', atConsole(`events/${a.ids.event}/registrations`), { GetItem: 2 }],
  ['seats of an event', atConsole(`events/${a.ids.event}/seats`), { GetItem: 3 }],
  ['export of the registrations', atConsole(`events/${a.ids.event}/registrations.csv`), { GetItem: 3 }],
  ['releases', atConsole('releases'), { GetItem: 1 }],
  ['public directory', atPortal('/api/placements'), { GetItem: 3 }],
  ['public aids', atPortal('/api/aids'), { GetItem: 2 }],
  ['public agenda', atPortal('/api/events'), { GetItem: 2 }],
  ['simulation', atPortal('/api/aids/simulations', { method: 'POST', body: { audience: 'intern' } }), { GetItem: 2 }],
  ['sign-up form', atPortal(`/mes-demarches/inscriptions/${a.ids.event}`), { GetItem: 2 }],
  ['page of a registration', atPortal(manage), { GetItem: 3 }],
]

describe('calls to the database of one warm request: they do not grow with the number of records', () => {
  it.each(reads)('%s', async (_, request, expected) => {
    await request()
    // The better of two: a remembered membership may lapse just before one of them, on a slow machine.
    const [first, second] = [await measure(request), await measure(request)]
    const total = (calls: Counts): number => Object.values(calls).reduce((sum, count) => sum + count, 0)
    expect(total(first.calls) < total(second.calls) ? first : second).toEqual({ status: 200, calls: expected })
  })
})

const event = sampleEvent(a.marker, now, { slug: 'compte', title: 'Compte' })
const writes: readonly (readonly [string, () => Promise<Answer>, number, Counts])[] = [
  ['create', atConsole('events', { method: 'POST', body: event }), 201, { GetItem: 2, TransactWriteItems: 1 }],
  [
    'save',
    atConsole(`events/${a.ids.onlineEvent}`, {
      ...{ method: 'PUT', body: { ...event, slug: 'webinaire', endsAt: localDay(now, 31) } },
      headers: { 'if-match': '"v2"' },
    }),
    200,
    { GetItem: 2, TransactWriteItems: 1 },
  ],
  [
    'publish',
    atConsole(`events/${a.ids.onlineEvent}/publish`, { method: 'POST', headers: { 'if-match': '"v3"' } }),
    200,
    { GetItem: 2, TransactWriteItems: 1 },
  ],
  [
    'create an aid, whose code must be its own',
    atConsole('aids', { method: 'POST', body: { ...sampleAid(a.marker, now), code: 'N1', slug: 'compte' } }),
    201,
    { GetItem: 3, TransactWriteItems: 1 },
  ],
  [
    'sign-up',
    atPortal(`/api/events/${a.ids.event}/registrations`, { method: 'POST', body: sampleSignUp(a.marker, 'Max') }),
    202,
    { GetItem: 3, TransactWriteItems: 1 },
  ],
  [
    'change of a registration',
    atPortal(`${manage}/changement`, { method: 'POST', body: { guests: 1, answers: {} } }),
    303,
    { GetItem: 4, TransactWriteItems: 1 },
  ],
  [
    'cancellation',
    atPortal(`${manage}/annulation`, { method: 'POST', body: {} }),
    303,
    { GetItem: 4, TransactWriteItems: 1 },
  ],
]

describe('calls to the database of one write: one transaction, and few reads before it', () => {
  it.each(writes)('%s', async (_, request, status, expected) => {
    await settle(platform)
    // As on a warm function: what the answer needs of the site and of the team has been read before.
    await two.portal(a.host, '/api/events')
    await two.console(`${home}/aids`, admin)
    expect(await measure(request)).toEqual({ status, calls: expected })
  })
})
