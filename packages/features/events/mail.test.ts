import { createLinkSigner } from '@ancrage/http'
import type { Instant, TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { MailMessage, SliceDeps } from '../slice.ts'
import { mails } from './mail.tsx'
import { type MailData, type MailKind, mailKinds } from './operations/request-mail.ts'

const territoryId: TerritoryId = 'ter_01J00000000000000000000000'
const now: Instant = '2026-11-21T10:00:00.000Z'
const links = createLinkSigner([{ id: 'k1', secret: 'a secret of at least thirty-two characters' }])
const chrome = sampleChrome('gers', { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} })
const deps = { territoryId, links, site: async () => ({ chrome, timeZone: 'Europe/Paris' }) } as unknown as SliceDeps

const confirmed: MailData = {
  registrationId: 'reg_01J00000000000000000000000',
  firstName: 'Anne',
  lastName: 'Dupuy',
  email: 'anne@example.fr',
  guests: 1,
  locale: 'fr',
  offerEndsAt: null,
  code: 'ABCD2345',
  state: 'confirmed',
  position: 0,
  calendar: 'REQUEST',
  sequence: 3,
  event: {
    title: 'Soirée d’intégration',
    slug: 'soiree-d-integration',
    startsAt: '2026-11-27T19:00',
    endsAt: '2026-11-27T23:00',
    venue: {
      mode: 'on-site',
      place: 'Salle des fêtes',
      address: '1 place de la Mairie',
      commune: { code: '32249', name: 'Mauvezin' },
      location: { lat: 43.73, lon: 0.87 },
    },
    contactEmail: 'accueil@gers.example.fr',
  },
}
const webinar: MailData['event'] = {
  ...confirmed.event,
  venue: { mode: 'online', joinUrl: 'https://visio.example.fr/salle-42' },
}

const render = async (kind: MailKind, changes: Partial<MailData> = {}): Promise<MailMessage> => {
  const template = mails.find((one) => one.template === kind)
  const mail = { subjectId: confirmed.registrationId, data: { ...confirmed, ...changes } }
  const message = await template!.render(deps, mail, now)
  return message!
}
const entryOf = (message: MailMessage) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(message.calendar!.content)).getFirstSubcomponent('vevent')!)

describe('every mail', () => {
  it.each(mailKinds)('%s says when and where, in two formats, and whom to ask', async (kind) => {
    const { subject, html, text } = await render(kind)
    expect(subject).toContain('Soirée d’intégration')
    for (const body of [html, text]) {
      expect(body).toContain('vendredi 27 novembre 2026')
      expect(body).toContain('Mauvezin')
      expect(body).toContain('Anne')
      expect(body).toContain(chrome.contact.name)
      expect(body).toContain('accueil@gers.example.fr')
    }
    expect(html).not.toMatch(/<script|<img|src=/)
  })

  it.each(mailKinds)('%s holds no markup and no header that a person typed', async (kind) => {
    const { subject, html } = await render(kind, {
      firstName: '<img src=x onerror=alert(1)>',
      event: { ...confirmed.event, title: 'Soirée\r\nBcc: tous@example.fr\u2028<b>' },
    })
    expect(subject).not.toMatch(/[\r\n\u2028]/)
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<b>')
  })

  it('keeps addresses and links to the letter', async () => {
    const joinUrl = "https://visio.example.fr/l'atelier?a=1&b=2"
    const event = { ...webinar, venue: { mode: 'online' as const, joinUrl } }
    expect((await render('registration-confirmed', { event })).text).toContain(joinUrl)
  })
})

describe('a confirmation', () => {
  it('carries a calendar entry that later mails can move or remove', async () => {
    const first = entryOf(await render('registration-confirmed'))
    const cancelled = await render('registration-cancelled', { state: 'cancelled', calendar: 'CANCEL', sequence: 4 })
    expect(first.uid).toBe(`${confirmed.registrationId}@${new URL(chrome.baseUrl).hostname}`)
    expect(entryOf(cancelled).uid).toBe(first.uid)
    expect(entryOf(cancelled).sequence).toBeGreaterThan(first.sequence)
    expect(cancelled.calendar?.method).toBe('CANCEL')
    expect(first.startDate.toJSDate().toISOString()).toBe('2026-11-27T18:00:00.000Z')
  })

  it('leads to the page of this registration, in this territory, and to nothing else', async () => {
    const { text } = await render('registration-confirmed')
    const [, token] = /\/mes-demarches\/inscription\/(\S+)/.exec(text)!
    expect(text, 'one step to give the seat back').toContain(`/mes-demarches/inscription/${token}/annulation`)
    const claims = links.verify(token!, { territoryId, purpose: 'registration' }, now)
    expect(claims).toMatchObject({ ok: true, value: { subject: confirmed.registrationId } })
    expect(links.verify(token!, { territoryId, purpose: 'aid' }, now).ok).toBe(false)
    expect(links.verify(token!, { territoryId, purpose: 'registration' }, '2027-05-28T00:00:00.000Z').ok).toBe(false)
  })

  it('gives the code and, online, the link to join', async () => {
    const { html, text, calendar } = await render('registration-confirmed', { event: webinar })
    for (const body of [html, text, calendar!.content])
      expect(body.replace(/\r\n /g, '')).toContain('https://visio.example.fr/salle-42')
    expect(text).toContain('ABCD 2345')
  })
})

describe('a person who waits', () => {
  it('knows their place and gets neither calendar entry nor link to join', async () => {
    const waiting = { state: 'waiting', position: 12, calendar: 'none', event: webinar } as const
    const message = await render('registration-waiting', waiting)
    expect(message.text).toContain('12')
    expect(message.calendar).toBeUndefined()
    expect(message.html + message.text).not.toContain('visio.example.fr')
  })
})

describe('an offer', () => {
  it('says until when the seat is kept, and how to give it back, without the code nor the link to join', async () => {
    const offered = {
      state: 'offered',
      offerEndsAt: '2026-11-22T11:00:00.000Z',
      calendar: 'none',
      event: webinar,
    } as const
    const { text, calendar } = await render('registration-offered', offered)
    expect(text).toContain('dimanche 22 novembre 2026 à 12')
    expect(text).toContain('/annulation')
    expect(text).not.toMatch(/visio\.example|ABCD 2345/)
    expect(calendar).toBeUndefined()
  })
})

describe('somebody who signed up in English', () => {
  it.each(mailKinds)('%s is written in English, with links to English pages', async (kind) => {
    const event = { ...confirmed.event, en: { title: 'Get-together' } }
    const { subject, html, text } = await render(kind, { locale: 'en', event })
    expect(subject).toContain('Get-together')
    expect(html).toContain('<html lang="en">')
    expect(text).toMatch(/Friday,? 27 November 2026/)
    expect(text).not.toMatch(/Bonjour|inscription est|événement/)
    for (const [, path] of text.matchAll(/https?:\/\/[^/\s]+(\/[^\s]*(?:mes-demarches|evenements)[^\s]*)/g))
      expect(path).toMatch(/^\/en\//)
  })
})

it('refuses data of another shape instead of sending half a mail', async () => {
  await expect(mails[0]!.render(deps, { subjectId: 'x', data: { firstName: 'Anne' } }, now)).rejects.toThrow()
})
