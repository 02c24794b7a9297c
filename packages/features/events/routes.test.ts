import { gers, links, now } from '@ancrage/http/testing/sample-app.ts'
import { addSeconds } from '@ancrage/kernel'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSamplePortal, person, plain, type SamplePortal, sampleEvents } from './routes.portal/sample-portal.ts'

interface Answer {
  readonly errors: readonly { readonly pointer: string; readonly message: string }[]
  readonly type: string
}
const read = async (response: Response): Promise<Answer> => (await response.json()) as Answer

const { evening, webinar, draft, cancelled, foreign, unknown } = sampleEvents
let portal: SamplePortal
beforeEach(() => {
  portal = openSamplePortal()
})

describe('GET /api/events', () => {
  it('200: the published events of this territory, without the link that registered people get', async () => {
    const response = await portal.page('/api/events')
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ total: 3 })
    expect(text).not.toContain('secret')
  })
})

describe('POST /api/events/{id}/registrations', () => {
  it('202: the same answer whatever happens, and the mailbox hears what', async () => {
    const answers = []
    for (const name of ['Anne', 'Bob', 'Chloe', 'Denis']) answers.push(await portal.signUp(person(name)))
    expect(answers.map((answer) => answer.status)).toEqual([202, 202, 202, 202])
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect(portal.mails.map((mail) => [mail.template, mail.data.position])).toEqual([
      ['registration-confirmed', 0],
      ['registration-confirmed', 0],
      ['registration-waiting', 1],
      ['registration-waiting', 2],
    ])
  })

  it('202: an address already registered is answered to the byte as a new one; its owner is written to', async () => {
    const fresh = await portal.signUp(person('Anne'))
    const known = await portal.signUp(person('Curieux', { email: 'ANNE@example.fr' }))
    expect([known.status, await known.text()]).toEqual([fresh.status, await fresh.text()])
    expect(portal.lastMail()).toMatchObject({ template: 'registration-known', to: 'anne@example.fr' })
  })

  it('202: the same content again within ten minutes writes nothing and sends nothing', async () => {
    await portal.signUp(person('Anne'))
    portal.calls.length = 0
    expect((await portal.signUp(person('Anne'))).status).toBe(202)
    expect(portal.mails).toHaveLength(1)
  })

  it('202: costs two reads and one write, and people who come together share them', async () => {
    await portal.signUp(person('Anne'))
    expect(portal.calls).toEqual(['get events', 'get event-ledgers', 'commit'])
    portal.calls.length = 0
    await Promise.all(['Bob', 'Chloe', 'Denis'].map((name) => portal.signUp(person(name))))
    expect(portal.calls.filter((call) => call === 'commit').length).toBeLessThan(3)
  })

  it('202: the kept answer when the same key comes again, and one registration', async () => {
    const key = { 'idempotency-key': 'k-1' }
    const first = await read(await portal.signUp(person('Anne'), evening, key))
    expect(await read(await portal.signUp(person('Anne'), evening, key))).toEqual(first)
    expect(portal.mails).toHaveLength(1)
  })

  it('422: the same key for somebody else', async () => {
    const key = { 'idempotency-key': 'k-1' }
    await portal.signUp(person('Anne'), evening, key)
    const answer = await portal.signUp(person('Bob'), evening, key)
    expect(answer.status).toBe(422)
    expect((await read(answer)).type).toContain('idempotency-conflict')
  })

  it('409: a cancelled event', async () => {
    const answer = await portal.signUp(person('Anne'), cancelled)
    expect(answer.status).toBe(409)
    expect((await read(answer)).type).toContain('event-cancelled')
  })

  it('404: a draft, another territory’s event and an unknown one are the same bytes', async () => {
    const bodies = await Promise.all(
      [draft, foreign, unknown].map(async (id) => {
        const answer = await portal.signUp(person('Anne'), id)
        expect(answer.status).toBe(404)
        return answer.text()
      }),
    )
    expect(new Set(bodies).size).toBe(1)
    expect(portal.mails).toEqual([])
  })

  it.each([
    ['no consent', { consent: false }, '/consent'],
    ['a category that does not exist', { category: 'chief' }, '/category'],
    ['too many guests', { guests: 2 }, '/guests'],
    ['half a guest', { guests: 0.5 }, '/guests'],
    ['an address that is none', { email: 'anne' }, '/email'],
    ['a text too long', { message: 'a'.repeat(501) }, '/message'],
    ['an unknown field', { admin: true }, '/admin'],
    ['the trap for machines', { website: 'https://spam.example' }, '/website'],
  ])('422: %s names its field', async (_what, changes, pointer) => {
    const answer = await portal.signUp({ ...person('Anne'), ...changes })
    expect(answer.status).toBe(422)
    expect((await read(answer)).errors.map((error) => error.pointer)).toContain(pointer)
  })

  it('no body, however strange, brings it down', async () => {
    const strange = fc.oneof(
      fc.json(),
      fc.record({
        firstName: fc.oneof(fc.string(), fc.constant('Anne')),
        lastName: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('Dupuy')),
        email: fc.oneof(fc.emailAddress(), fc.string()),
        category: fc.constantFrom('intern', 'doctor', '', '__proto__'),
        guests: fc.oneof(fc.integer(), fc.double(), fc.constant(null)),
        consent: fc.boolean(),
        message: fc.string({ maxLength: 600 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(strange, async (body) => {
        const answer = await portal.signUp(typeof body === 'string' ? body : JSON.stringify(body))
        expect(answer.status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the form without script', () => {
  const submit = (fields: Record<string, string>, id = evening) =>
    portal.submit(`/mes-demarches/inscriptions/${id}`, fields)
  const typed = { firstName: 'Anne', lastName: 'Dupuy', email: 'anne@example.fr', category: 'intern', consent: 'oui' }

  it('303: without proof of work it waits for the mailbox to confirm; opening the link changes nothing', async () => {
    const answer = await submit({ ...typed, guests: '1' })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/mes-demarches/inscription-recue/a-confirmer',
    ])
    expect(portal.mails.map((mail) => mail.template)).toEqual(['form-confirmation'])
    const path = `/mes-demarches/inscription-recue/confirmer/${portal.lastLink('confirm-sign-up')}`
    expect(await plain(await portal.page(path))).toContain('Anne Dupuy')
    expect(portal.mails).toHaveLength(1)
    expect((await portal.submit(path)).status).toBe(303)
    expect(portal.mails.map((mail) => mail.template)).toEqual(['form-confirmation', 'registration-confirmed'])
    expect(portal.lastMail().data).toMatchObject({ guests: 1, locale: 'fr' })
    await portal.submit(`/mes-demarches/inscription/${portal.lastLink('registration')}/annulation`)
    await portal.submit(path)
    expect(portal.lastMail().template, 'an old link signs nobody up again').toBe('registration-cancelled')
  })

  it('303: the same page for an address that is registered', async () => {
    const places = []
    for (const firstName of ['Anne', 'Curieux'])
      places.push((await submit({ ...typed, firstName })).headers.get('location'))
    expect(new Set(places).size).toBe(1)
  })

  it('422: comes back with what was typed, each fault tied to its field', async () => {
    const answer = await submit({ ...typed, email: 'anne@', message: 'Bonjour <b>', consent: '' })
    expect(answer.status).toBe(422)
    const text = await plain(answer)
    expect(text).toContain('2 points sont à corriger')
    expect(text).toContain('href="#f-email"')
    expect(text).toContain('value="anne@"')
    expect(text).toContain('Bonjour &lt;b&gt;')
  })

  it('200: shows the form again to who follows the link later, and the reason when it is closed', async () => {
    expect(await plain(await portal.page(`/mes-demarches/inscriptions/${evening}`))).toContain('Je m’inscris')
    expect(await plain(await portal.page(`/mes-demarches/inscriptions/${cancelled}`))).not.toContain('Je m’inscris')
  })
})

describe('the page of a registration', () => {
  it('200: tells the link of an online event to who is confirmed, not to who waits', async () => {
    const confirmed = await plain(await portal.page(await portal.register('Anne', webinar)))
    const waiting = await plain(await portal.page(await portal.register('Bob', webinar)))
    expect(confirmed).toContain('https://visio.example.fr/secret')
    expect(waiting).toContain('1re place de la liste d’attente')
    expect(waiting).not.toContain('secret')
  })

  it('200: the calendar file of a confirmed person', async () => {
    const path = await portal.register('Anne')
    const answer = await portal.page(`${path}/agenda.ics`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    expect(await answer.text()).toContain('METHOD:REQUEST')
  })

  it('404: no calendar file for who waits', async () => {
    await portal.register('Anne', webinar)
    expect((await portal.page(`${await portal.register('Bob', webinar)}/agenda.ics`)).status).toBe(404)
  })

  it('303: changes the guests and says so', async () => {
    const path = await portal.register('Anne')
    const answer = await portal.submit(`${path}/changement`, { guests: '1' })
    expect(answer.status).toBe(303)
    expect(await plain(await portal.page(answer.headers.get('location')!))).toContain('Votre changement est enregistré')
    expect(portal.lastMail().template).toBe('registration-changed')
  })

  it('422: keeps the registration as it was when there is no room', async () => {
    const path = await portal.register('Anne')
    await portal.register('Bob')
    const answer = await portal.submit(`${path}/changement`, { guests: '1' })
    expect(answer.status).toBe(422)
    expect(await plain(answer)).toContain('Votre inscription reste comme elle était')
  })

  it('303: cancels, once and for all who follow the link again', async () => {
    const path = await portal.register('Anne')
    for (let twice = 0; twice < 2; twice++) {
      const answer = await portal.submit(`${path}/annulation`)
      expect(answer.status).toBe(303)
    }
    const again = await portal.page(`${path}/annulation`)
    expect([again.status, again.headers.get('location')], 'nothing left to give back').toEqual([303, path])
    expect(await plain(await portal.page(path))).toContain('Votre inscription est annulée')
    expect(portal.mails.filter((mail) => mail.template === 'registration-cancelled')).toHaveLength(1)
  })

  it('404: a link that was altered, made for something else, or taken to another territory', async () => {
    const path = await portal.register('Anne')
    const other = links.sign({ territoryId: gers, purpose: 'aid', subject: 'x', expiresAt: addSeconds(now, 60) })
    expect((await portal.page(`${path}x`)).status).toBe(404)
    expect((await portal.page(`/mes-demarches/inscription/${other}`)).status).toBe(404)
    expect((await portal.page(path, 'dore.localhost')).status).toBe(404)
  })

  it('410: a link that has expired', async () => {
    const token = links.sign({
      territoryId: gers,
      purpose: 'registration',
      subject: 'x',
      expiresAt: addSeconds(now, -1),
    })
    expect((await portal.page(`/mes-demarches/inscription/${token}`)).status).toBe(410)
  })
})
