import { describe, expect, it } from 'vitest'
import type { Registration } from '../contract.ts'
import { sampleEvent } from '../model/samples.ts'
import { exportRegistrations } from './export-registrations.ts'

const anne: Registration = {
  eventId: 'evt_01J00000000000000000000000',
  semester: '2026-11',
  appointment: '',
  firstName: 'Anne',
  lastName: 'Dupuy',
  email: 'anne@example.fr',
  phone: '+33 6 39 98 00 01',
  category: 'intern',
  guests: 1,
  answers: { menu: ['vegetarien'] },
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
const { questions } = sampleEvent({
  questions: [
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
    },
  ],
})
const exported = (list: readonly Registration[], asked = questions) =>
  exportRegistrations({ questions: asked }, list, 'Europe/Paris')
const rowsOf = (list: readonly Registration[]): string[] => exported(list).split('\r\n')

describe('exportRegistrations', () => {
  it('opens in a French spreadsheet as it is: mark of UTF-8, semicolons, clock of the territory', () => {
    const [header, row] = rowsOf([anne])
    expect(header).toMatch(/^\uFEFFNom;Prénom;E-mail;/)
    expect(row).toBe(
      "Dupuy;Anne;anne@example.fr;'+33 6 39 98 00 01;Interne ou docteur junior;1;Inscription confirmée;;ABCD2345;2026-11-21 11:00;;;Végétarien",
    )
  })

  it.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =HYPERLINK("x")', '\u200b=1'])(
    'lets no spreadsheet run %j, whoever typed it',
    (message) => {
      const [, row] = exported([{ ...anne, message }], []).split('\r\n')
      expect(row).toMatch(/;"?'[^;]*$/)
    },
  )

  it('keeps separators, quotes and lines inside their cell', () => {
    const text = exported([{ ...anne, message: 'Un "mot" ; puis\nun autre' }], [])
    expect(text).toContain('"Un ""mot"" ; puis\nun autre"\r\n')
  })

  it('tells the place of people who wait', () => {
    const waiting = { ...anne, state: 'waiting' as const, seq: 7 }
    expect(rowsOf([anne, waiting])[2]).toContain(';Sur liste d’attente;1;')
  })
})
