import { gzipSync } from 'node:zlib'
import { problem, problems } from '@ancrage/kernel'
import { checkPage, type PageSpec, renderPage } from '@ancrage/site'
import { readPage } from '@ancrage/site/page-facts.ts'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../slice.ts'
import type { Event, Registration } from './contract.ts'
import type { AgendaEntry } from './model/agenda.ts'
import { sampleEvent, sampleEventId } from './model/samples.ts'
import { certificatePage } from './pages/certificate.tsx'
import { feedPage, feedRequestPage, feedStoppedPage } from './pages/feed.tsx'
import type { AgendaView } from './pages/list.tsx'
import { leavePage, managePage } from './pages/manage.tsx'
import { signUpPage } from './pages/sign-up-form.tsx'
import { searchPage, site } from './pages.tsx'

const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
const timeZone = 'Europe/Paris'
const online = { mode: 'online', joinUrl: 'https://visio.example.fr/secret' } as const
const questions: Event['questions'] = [
  {
    key: 'menu',
    label: 'Menu',
    kind: 'choice',
    options: [
      { key: 'classique', label: 'Classique' },
      { key: 'vegetarien', label: 'Végétarien' },
    ],
    perPerson: true,
    required: true,
    en: { label: 'Meal' },
  },
  {
    key: 'activites',
    label: 'Activités',
    kind: 'choices',
    options: [
      { key: 'quiz', label: 'Quiz' },
      { key: 'visite', label: 'Visite' },
    ],
    perPerson: false,
    required: false,
  },
  { key: 'covoiturage', label: 'Covoiturage', kind: 'text', options: [], perPerson: false, required: false },
]
const agenda: readonly Event[] = [
  sampleEvent({
    slug: 'integration',
    quotas: [{ category: 'doctor', seats: 1 }],
    audiences: ['intern', 'partner'],
    offerHours: 24,
    questions,
    en: { title: 'Get-together evening', summary: 'Meet the people who work here.' },
  }),
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
    recap: {
      text: 'On a beaucoup ri.',
      attendance: 27,
      films: [{ label: 'Le film du déjeuner', url: 'https://films.example.org/dejeuner' }],
    },
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

const registration: Registration = {
  eventId: sampleEventId(1),
  semester: '2026-11',
  appointment: '',
  firstName: 'Anne',
  lastName: 'Dupuy',
  email: 'anne@example.fr',
  phone: '',
  category: 'intern',
  guests: 1,
  answers: { menu: ['classique', 'vegetarien'] },
  locale: 'fr',
  message: '',
  state: 'confirmed',
  seq: 1,
  sequence: 0,
  signedUpAt: '2026-11-21T10:00:00.000Z',
  promotedAt: null,
  cancelledAt: null,
  checkedInAt: null,
  offerEndsAt: null,
  thankedAt: null,
  consent: { version: '2026-11-1', acceptedAt: '2026-11-21T10:00:00.000Z', channel: 'portal' },
  code: 'ABCD2345',
}
const at = { timeZone, now: '2026-11-21T10:00:00.000Z', locale: 'fr' } as const
const managed = { registration, event: agenda[0]!, position: 0, token: 't', over: false, ...at }
const offered: Registration = { ...registration, state: 'offered', offerEndsAt: '2026-11-22T10:00:00.000Z' }
const came = { ...registration, checkedInAt: '2026-11-27T18:05:00.000Z' } as const
const searched = (q: string, view: AgendaView, facets: Record<string, string[]> = {}): PageSpec =>
  searchPage({ entries, query: { q, facets, sort: '' }, view, today: '2026-11-21', timeZone }, 'fr')
const state = { ticket: 'a.b.c', bits: 16 }
const formOf = (index: number, more: object = {}): PageSpec =>
  signUpPage({ loaded: entries[index]!, action: '/mes-demarches/inscriptions/x', state: { ...state, ...more }, ...at })
const fault = { pointer: '/answers/menu/1', message: 'Répondez à « Menu ».' }
const feed = {
  email: 'anne@example.fr',
  locale: 'fr',
  contents: ['aids'],
  revision: 1,
  mailedAt: '2026-11-21T10:00:00.000Z',
  revokedAt: null,
  expiresAt: '2028-05-21T10:00:00.000Z',
} as const
const dynamic: readonly PageSpec[] = [
  searched('visio', { as: 'list' }, { mode: ['online'] }),
  searched('zzz', { as: 'list' }),
  searched('soiree', { as: 'month', month: '2026-11' }, { audience: ['intern'], town: ['32249'] }),
  formOf(0),
  formOf(0, { problem: problem(problems.invalidInput, fault.message, { errors: [fault] }) }),
  formOf(2),
  managePage({ ...managed, done: 'change' }),
  managePage({ ...managed, registration: offered }),
  managePage({ ...managed, registration: offered, now: '2026-11-23T10:00:00.000Z' }),
  managePage({ ...managed, registration: { ...registration, state: 'waiting' }, position: 3 }),
  managePage({ ...managed, registration: { ...registration, state: 'cancelled' } }),
  managePage({ ...managed, registration: came, over: true }),
  leavePage({ event: agenda[0]!, state: 'offered', token: 't', timeZone, locale: 'fr' }),
  certificatePage({ registration: came, event: agenda[0]!, chrome, token: 't', timeZone, now: at.now }, 'fr'),
  feedRequestPage({ ...at, chrome, params: undefined, loaded: undefined, action: '/mes-demarches/mon-agenda', state }),
  feedPage({ feed: { ...feed, contents: ['aids'] }, token: 't', baseUrl: chrome.baseUrl, timeZone, locale: 'fr' }),
  feedStoppedPage('fr'),
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
    expect(changed).toEqual([
      '/evenements/',
      '/evenements/passes/',
      '/evenements/integration/',
      '/evenements/visio/',
      '/evenements/annule/',
    ])
  })

  it('has one page per month, from the first event told to the last announced, and no gap to fall into', () => {
    const months = part.pages.map(({ path }) => path).filter((path) => path.includes('/calendrier/'))
    expect(months[0]).toBe('/evenements/calendrier/2026-10/')
    expect(months.at(-1)).toBe('/evenements/calendrier/2027-05/')
    expect(months).toHaveLength(8)
    const november = pageAt('/evenements/calendrier/2026-11/')
    expect(november).toContain('href="/evenements/calendrier/2026-10/"')
    expect(november).toContain('href="/evenements/calendrier/2026-12/"')
    expect(november.match(/<th scope="col"/g)).toHaveLength(7)
  })

  it('keeps its filters in the address when the view changes, and the month when a filter is removed', () => {
    const html = rendered(searched('', { as: 'month', month: '2026-11' }, { audience: ['intern'], kind: ['webinar'] }))
    expect(html).toContain('href="/mes-demarches/evenements?audience=intern&amp;kind=webinar"')
    expect(html).toContain('href="/mes-demarches/evenements?kind=webinar&amp;mois=2026-11"')
  })

  it('invites everybody where an event names nobody', () => {
    expect(rendered(searched('', { as: 'list' }, { audience: ['official'] }))).not.toContain('integration/')
    expect(rendered(searched('', { as: 'list' }, { audience: ['official'] }))).toContain('visio/')
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
  it('leads to the form while it is open', () => {
    expect(pageAt('/evenements/integration/')).toContain(`href="/mes-demarches/inscriptions/${sampleEventId(1)}"`)
  })

  it('carries its day in its title, since the same evening comes back each semester', () => {
    const titles = part.pages.map(({ title }) => title)
    expect(titles).toContain('Soirée d’intégration, 27 novembre 2026')
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('tells, once over, who came and where the film is', () => {
    const html = pageAt('/evenements/passe/')
    expect(html).toContain('27 personnes venues')
    expect(html).toContain('href="https://films.example.org/dejeuner"')
    expect(pageAt('/evenements/passes/')).toContain('27 personnes venues')
  })

  it('asks a question of each person that may come', () => {
    const html = rendered(formOf(0))
    expect(html).toContain('name="answers/menu/0"')
    expect(html).toContain('name="answers/menu/1"')
    expect(html).not.toContain('name="answers/menu/2"')
    expect(html).toContain('name="answers/activites"')
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

describe('in English', () => {
  const english = { ...chrome, locale: 'en' } as const
  const inEnglish = site({ ...snapshotOf('2026-11-21T10:00:00.000Z', '2026-11-21'), chrome: english })
  const words = (path: string): string => renderPage(english, inEnglish.pages.find((spec) => spec.path === path)!)

  it('shows what was translated, and marks as French what was not', () => {
    const translated = words('/evenements/integration/')
    expect(translated).toContain('Get-together evening')
    expect(translated).not.toMatch(/S’inscrire|En pratique|Quand/)
    expect(words('/evenements/visio/')).toContain('lang="fr"')
  })

  it.each(inEnglish.pages.map((spec) => [spec.path, spec] as const))('%s passes the same checks', (_path, spec) => {
    const html = renderPage(english, spec)
    expect(checkPage({ path: spec.path, facts: readPage(html), gzipBytes: gzipSync(html).byteLength })).toEqual([])
  })
})

describe('the feeds', () => {
  const feedOf = (list: readonly AgendaEntry[]) => {
    const snapshot = {
      ...snapshotOf('2026-11-21T10:00:00.000Z', '2026-11-21'),
      live: () => list,
    } as unknown as Snapshot
    const file = site(snapshot).files.find(({ path }) => path === '/evenements/agenda.ics')!
    return new ICAL.Component(ICAL.parse(String(file.render())))
      .getAllSubcomponents('vevent')
      .map((one) => ({ event: new ICAL.Event(one), status: one.getFirstPropertyValue('status') }))
  }

  it('move an entry that moved, and take away one that is cancelled, under the same identifier', () => {
    const [first] = entries
    const moved = { ...first!, version: 3, value: { ...first!.value, startsAt: '2026-11-27T20:00' as const } }
    const cancelled = { ...first!, version: 4, value: { ...first!.value, cancelled: true } }
    const [before, after, gone] = [[first!], [moved], [cancelled]].map((list) => feedOf(list)[0]!)
    expect([after!.event.uid, gone!.event.uid]).toEqual([before!.event.uid, before!.event.uid])
    expect(after!.event.sequence).toBeGreaterThan(before!.event.sequence)
    expect(gone!.event.sequence).toBeGreaterThan(after!.event.sequence)
    expect(after!.event.startDate.toJSDate().toISOString()).toBe('2026-11-27T19:00:00.000Z')
    expect([before!.status, gone!.status]).toEqual(['CONFIRMED', 'CANCELLED'])
  })

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
