import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, writeCalendar } from './write-calendar.ts'

const entry: CalendarEntry = {
  uid: 'reg_1@gers.localhost',
  sequence: 2,
  stampedAt: '2026-11-01T08:00:00.000Z',
  startsAt: '2026-11-06T18:30:00.000Z',
  endsAt: '2026-11-06T22:00:00.000Z',
  title: 'Soirée d’accueil',
  description: 'Ligne une\nligne deux',
  place: 'Salle des fêtes, 2 rue de la Paix, Auch',
  location: { lat: 43.6465, lon: 0.5855 },
  url: 'https://gers.example.fr/evenements/soiree/',
  cancelled: false,
  organizer: { name: 'Accueil du Gers', email: 'accueil@gers.example.fr' },
  attendee: { name: 'Jeanne Dupuy', email: 'jeanne@example.fr' },
}

const parse = (text: string) => {
  const root = new ICAL.Component(ICAL.parse(text))
  return { root, events: root.getAllSubcomponents('vevent') }
}

describe('writeCalendar', () => {
  it('says the same to another reader of the format', () => {
    const { root, events } = parse(writeCalendar({ method: 'REQUEST', entries: [entry] }))
    expect(root.getFirstPropertyValue('method')).toBe('REQUEST')
    const [only] = events
    const event = new ICAL.Event(only)
    expect(event).toMatchObject({
      uid: entry.uid,
      sequence: 2,
      summary: entry.title,
      description: entry.description,
      location: entry.place,
    })
    expect(event.startDate.toJSDate().toISOString()).toBe(entry.startsAt)
    expect(event.endDate.toJSDate().toISOString()).toBe(entry.endsAt)
    expect(event.startDate.zone.tzid).toBe('UTC')
    expect(only?.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  it('takes an entry out of the calendar it was put in', () => {
    const { root, events } = parse(writeCalendar({ method: 'CANCEL', entries: [{ ...entry, cancelled: true }] }))
    expect(root.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(events[0]?.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  it('tells subscribed calendars when to look again', () => {
    const text = writeCalendar({ method: 'PUBLISH', name: 'Agenda du Gers', refreshHours: 6, entries: [] })
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n')
    expect(parse(text).root.getFirstPropertyValue('x-wr-calname')).toBe('Agenda du Gers')
  })

  it('folds long lines at 75 octets without cutting a letter', () => {
    const text = writeCalendar({ method: 'PUBLISH', entries: [{ ...entry, title: 'é'.repeat(200) }] })
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(new ICAL.Event(parse(text).events[0]).summary).toBe('é'.repeat(200))
  })

  it('lets no text add a line, an entry or a guest, whatever was typed', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'x\r\nATTENDEE:mailto:pirate@example.fr',
        'END:VEVENT\nBEGIN:VEVENT',
        '";CN="',
        '\\n\\',
        'a\rMETHOD:CANCEL',
        '\u2028BEGIN:VALARM',
      ),
    )
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (title, description, name, url) => {
        const text = writeCalendar({
          method: 'REQUEST',
          name: title,
          entries: [
            {
              ...entry,
              title,
              description,
              place: title,
              url,
              uid: name,
              attendee: { name, email: `a${url}@example.fr` },
            },
          ],
        })
        const { root, events } = parse(text)
        expect(root.getAllSubcomponents()).toHaveLength(1)
        expect(events[0]?.getAllSubcomponents()).toHaveLength(0)
        expect(events[0]?.getAllProperties('attendee')).toHaveLength(1)
        expect(root.getAllProperties('method')).toHaveLength(1)
        expect(root.getFirstPropertyValue('method')).toBe('REQUEST')
      }),
    )
  })

  it('keeps every visible character of what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const text = writeCalendar({ method: 'PUBLISH', entries: [{ ...entry, title }] })
        expect(new ICAL.Event(parse(text).events[0]).summary).toBe(title)
      }),
    )
  })
})
