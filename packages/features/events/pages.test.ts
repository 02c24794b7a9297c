import { gzipSync } from 'node:zlib'
import { notFound } from '@ancrage/http'
import { checkPage, type PageSpec, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import type { Event } from './contract.ts'
import { sampleEvent, sampleEventId } from './model/samples.ts'
import { checkMailPage, managePage } from './pages/manage.tsx'
import { searchPage, signUpPage, site } from './pages.tsx'

const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
const timeZone = 'Europe/Paris'
const online = { mode: 'online', joinUrl: 'https://visio.example.fr/secret' } as const
const agenda: readonly Event[] = [
  sampleEvent({ slug: 'integration', quotas: [{ category: 'doctor', seats: 1 }] }),
  sampleEvent({ slug: 'visio', title: 'Visio', kind: 'webinar', venue: online, startsAt: '2026-11-27T12:00' }),
  sampleEvent({ slug: 'annule', title: 'Annulé', cancelled: true }),
  sampleEvent({
    slug: 'mai',
    title: 'Soirée de mai',
    startsAt: '2027-05-13T19:00',
    endsAt: '2027-05-14T01:00',
    registrationOpensAt: '2027-04-12T09:00',
    registrationClosesAt: '2027-05-10T18:00',
  }),
  sampleEvent({
    slug: 'passe',
    title: 'Déjeuner passé',
    startsAt: '2026-10-06T12:00',
    endsAt: '2026-10-06T14:00',
    registrationOpensAt: '2026-09-01T08:00',
    registrationClosesAt: '2026-10-05T12:00',
  }),
]
const entries = agenda.map((value, index) => ({ id: sampleEventId(index + 1), version: 2, value }))
const snapshotOf = (now: Snapshot['now'], today: Snapshot['today']) =>
  ({ live: () => entries, chrome, timeZone, communes: [], now, today }) as unknown as Snapshot
const part = site(snapshotOf('2026-11-21T10:00:00.000Z', '2026-11-21'))

const rendered = (spec: PageSpec): string => renderPage(chrome, spec)
const pageAt = (path: string): string =>
  rendered(part.pages.find((spec) => spec.path === path)!).replace(/[\u00a0\u202f]/g, ' ')
const fileAt = (path: string): string => String(part.files.find((file) => file.path === path)!.render())

const registration = {
  eventId: sampleEventId(1),
  semester: '2026-11',
  appointment: '',
  firstName: 'Anne',
  lastName: 'Dupuy',
  email: 'anne@example.fr',
  phone: '',
  category: 'intern',
  guests: 1,
  vegetarian: false,
  message: '',
  state: 'confirmed',
  seq: 1,
  sequence: 0,
  signedUpAt: '2026-11-21T10:00:00.000Z',
  promotedAt: null,
  cancelledAt: null,
  checkedInAt: null,
  consent: { version: '2026-11-1', acceptedAt: '2026-11-21T10:00:00.000Z', channel: 'portal' },
  code: 'ABCD2345',
} as const
const managed = { registration, event: agenda[0]!, position: 0, token: 't', timeZone, over: false }
const dynamic: readonly PageSpec[] = [
  searchPage(entries, { q: 'visio', facets: { mode: ['online'] }, sort: '' }, '2026-11-21', timeZone),
  searchPage(entries, { q: 'zzz', facets: {}, sort: '' }, '2026-11-21', timeZone),
  signUpPage({ eventId: sampleEventId(1), event: agenda[0]!, timeZone }),
  signUpPage({ eventId: sampleEventId(1), event: agenda[0]!, timeZone, problem: notFound }),
  signUpPage({ eventId: sampleEventId(3), event: agenda[2]!, timeZone, closed: 'Événement annulé.' }),
  managePage({ ...managed, done: 'changed' }),
  managePage({ ...managed, registration: { ...registration, state: 'waiting' }, position: 3 }),
  managePage({ ...managed, registration: { ...registration, state: 'cancelled' } }),
  managePage({ ...managed, over: true }),
  checkMailPage(agenda[0]!),
]

describe('every page', () => {
  it.each([...part.pages, ...dynamic].map((spec, index) => [`${index} ${spec.title}`, spec] as const))(
    'passes the checks that stop a release: %s',
    (_name, spec) => {
      const html = rendered(spec)
      expect(checkPage({ path: spec.path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
    },
  )

  it('keeps the link of an online event from everything that is published', () => {
    const published = [...part.pages.map(rendered), ...part.files.map((file) => String(file.render()))]
    for (const text of published) expect(text).not.toContain('visio.example.fr')
  })
})

describe('the agenda', () => {
  it('lists months in order, then what is past', () => {
    const html = pageAt('/evenements/')
    const order = ['Novembre 2026', 'Mai 2027', 'Déjà passés'].map((words) => html.indexOf(`<h2>${words}`))
    expect(order.every((at) => at > 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('is rendered again when a day passes, and only where something changes', () => {
    const later = site(snapshotOf('2026-11-28T10:00:00.000Z', '2026-11-28'))
    const changed = part.pages
      .filter((spec, index) => spec.inputs !== later.pages[index]?.inputs)
      .map((one) => one.path)
    expect(changed).toEqual(['/evenements/', '/evenements/integration/', '/evenements/visio/', '/evenements/annule/'])
  })

  it('announces on the home page what is to come and not cancelled, soonest first', () => {
    expect(part.teasers?.map(({ path }) => path)).toEqual([
      '/evenements/visio/',
      '/evenements/integration/',
      '/evenements/mai/',
    ])
  })
})

describe('the page of an event', () => {
  it('offers the form while it is open', () => {
    expect(pageAt('/evenements/integration/')).toContain(`action="/mes-demarches/inscriptions/${sampleEventId(1)}"`)
  })

  it('leads to the form of the server before the opening, since the page may be older than the opening', () => {
    const html = pageAt('/evenements/mai/')
    expect(html).toContain('Les inscriptions ouvrent le lundi 12 avril 2027 à 9 h')
    expect(html).toContain(`href="/mes-demarches/inscriptions/${sampleEventId(4)}"`)
    expect(html).not.toContain('Je m’inscris')
  })

  it.each(['annule', 'passe'])('has no form any more: %s', (slug) => {
    expect(pageAt(`/evenements/${slug}/`)).not.toContain('<form')
  })

  it('tells search engines when, where and whether it takes place', () => {
    const read = (slug: string) =>
      JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(pageAt(`/evenements/${slug}/`))![1]!)
    expect(read('integration')).toMatchObject({
      '@type': 'Event',
      startDate: '2026-11-27T18:00:00.000Z',
      location: { '@type': 'Place', address: { addressLocality: 'Mauvezin' } },
    })
    expect(read('annule')).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' })
    expect(read('visio')).toMatchObject({ location: { '@type': 'VirtualLocation' } })
  })
})

describe('the feeds', () => {
  it('give subscribed calendars every event, under an identifier that never changes', () => {
    const root = new ICAL.Component(ICAL.parse(fileAt('/evenements/agenda.ics')))
    const all = root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(all.map((event) => event.uid)).toEqual(entries.map(({ id }) => `${id}@${new URL(chrome.baseUrl).hostname}`))
    expect(root.getFirstPropertyValue('method')).toBe('PUBLISH')
  })

  it('are each announced by the page and written', () => {
    const html = pageAt('/evenements/')
    for (const path of ['/evenements/agenda.ics', '/evenements/rss.xml']) {
      expect(html).toContain(`href="${path}"`)
      expect(fileAt(path).length).toBeGreaterThan(100)
    }
  })
})
