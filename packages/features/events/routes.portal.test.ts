import { now } from '@ancrage/http/testing/sample-app.ts'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleEvent, sampleEventId } from './model/samples.ts'
import { checkIn } from './operations/check-in.ts'
import { promoteWaiting } from './operations/promote-waiting.ts'
import { openSamplePortal, plain, type SamplePortal } from './routes.portal/sample-portal.ts'

let portal: SamplePortal
beforeEach(() => {
  portal = openSamplePortal()
})

describe('an offer, by the link of its mail', () => {
  it('is accepted, or given back by a page whose opening changes nothing', async () => {
    const offering = sampleEvent({ slug: 'offre', capacity: 1, offerHours: 24 })
    const id = sampleEventId(7)
    portal.announce(id, offering)
    const anne = await portal.register('Anne', id)
    const bob = await portal.register('Bob', id)
    await portal.submit(`${anne}/annulation`)
    await promoteWaiting({ store: portal.store, timeZone: 'Europe/Paris' }, id, now)
    expect(portal.lastMail().template).toBe('registration-offered')
    expect(await plain(await portal.page(bob))).toContain('Je prends la place')
    expect(await plain(await portal.page(`${bob}/annulation`))).toContain('Rendre la place')
    expect(await plain(await portal.page(bob)), 'still offered').toContain('Je prends la place')
    const accepted = await portal.submit(`${bob}/acceptation`)
    expect(accepted.status).toBe(303)
    expect(await plain(await portal.page(bob))).toContain('Vous êtes inscrit·e')
    expect((await portal.submit(`${anne}/acceptation`)).status).toBe(409)
  })
})

describe('the certificate of attendance', () => {
  it('404 before the door has noted the arrival; 200 after, with name, date and place', async () => {
    const path = await portal.register('Anne')
    expect((await portal.page(`${path}/attestation`)).status).toBe(404)
    await checkIn({ store: portal.store }, portal.lastMail().subjectId, now)
    const text = await plain(await portal.page(`${path}/attestation`))
    for (const words of ['Attestation de présence', 'Anne Dupuy', '27 novembre 2026', 'Mauvezin'])
      expect(text).toContain(words)
  })
})

describe('the personal calendar', () => {
  const ask = (email: string): Promise<Response> =>
    portal.submit('/mes-demarches/mon-agenda', { email, consent: 'oui' })
  const open = async (): Promise<string> => {
    await ask('anne@example.fr')
    await portal.submit(`/mes-demarches/mon-agenda-demande/confirmer/${portal.lastLink('confirm-personal-agenda')}`)
    expect(portal.lastMail().template).toBe('personal-feed')
    return `/mes-demarches/mon-agenda/${portal.lastLink('personal-feed', '1')}`
  }
  const entriesOf = async (path: string) =>
    new ICAL.Component(ICAL.parse(await (await portal.page(`${path}/agenda.ics`)).text())).getAllSubcomponents('vevent')

  it('holds the events of one address and nobody else’s, under the identifier of the invitation', async () => {
    await portal.register('Anne')
    const { subjectId } = portal.lastMail()
    await portal.register('Bob')
    const path = await open()
    expect(await plain(await portal.page(path))).toContain('anne@example.fr')
    const entries = (await entriesOf(path)).map((one) => new ICAL.Event(one))
    expect(entries.map(({ uid }) => uid.split('@')[0])).toEqual([subjectId])
    expect(entries[0]?.description).toContain('/mes-demarches/inscription/')
  })

  it('takes a cancelled registration away, since calendars keep what they have seen', async () => {
    await portal.submit(`${await portal.register('Anne')}/annulation`)
    const [only] = await entriesOf(await open())
    expect(only?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(new ICAL.Event(only!).sequence).toBeGreaterThan(0)
  })

  it('holds what the person chose, and says until when it serves', async () => {
    const path = await open()
    expect((await portal.submit(`${path}/contenu`, { contents: 'semesters' })).status).toBe(303)
    const text = await plain(await portal.page(path))
    expect(text).toContain('value="semesters" checked=""')
    expect(text).not.toContain('value="aids" checked=""')
    expect(text).toContain('Cette adresse sert jusqu’au')
  })

  it('404: stopped or moved to another address, the old one gives nothing any more', async () => {
    const old = await open()
    const moved = await portal.submit(`${old}/adresse`)
    expect(moved.status).toBe(303)
    const [fresh = ''] = (moved.headers.get('location') ?? '').split('?')
    const status = async (path: string): Promise<number> => (await portal.page(`${path}/agenda.ics`)).status
    expect([await status(old), await status(fresh)]).toEqual([404, 200])
    expect((await portal.submit(`${fresh}/arret`)).status).toBe(200)
    expect(await status(fresh)).toBe(404)
  })

  it('303: the same answer for any address', async () => {
    await portal.register('Anne')
    const places = []
    for (const email of ['anne@example.fr', 'inconnue@example.fr'])
      places.push((await ask(email)).headers.get('location'))
    expect(new Set(places).size).toBe(1)
  })
})
