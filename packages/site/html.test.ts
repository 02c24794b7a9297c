import { describe, expect, it } from 'vitest'
import {
  counted,
  dateParts,
  formatDate,
  formatDateTime,
  formatNumber,
  formatTime,
  french,
  frenchMarkup,
  initialsOf,
  telHref,
} from './html.ts'

describe('french', () => {
  it('keeps high punctuation, units and thousands with what they follow', () => {
    expect(french("Une question ? L'aide : 1 300 € « net »")).toBe(
      'Une question\u202f? L’aide\u00a0: 1\u202f300\u00a0€ «\u00a0net\u00a0»',
    )
  })
})

describe('frenchMarkup', () => {
  it('changes text but neither attributes nor what a person typed', () => {
    const markup = '<a title="Quoi ?" href="/x">Quoi ?</a><textarea>Quoi ?</textarea>'
    expect(frenchMarkup(markup)).toBe('<a title="Quoi ?" href="/x">Quoi\u202f?</a><textarea>Quoi ?</textarea>')
  })
})

describe('dates', () => {
  it('reads an instant on the wall clock of the territory, and a bare day as itself', () => {
    expect(formatDateTime('2026-11-19T18:30:00.000Z')).toBe('jeudi 19 novembre 2026 à 19\u00a0h\u00a030')
    expect(formatTime('2026-07-01T07:00:00.000Z', 'Indian/Reunion')).toBe('11\u00a0h')
    expect(formatDate('2026-11-02')).toBe('2 novembre 2026')
    expect(formatDate('2026-10-31T23:30:00.000Z')).toBe('1er novembre 2026')
    expect(dateParts('2026-11-03')).toEqual({ weekday: 'mar.', day: '3', month: 'nov.', year: '2026' })
  })
})

describe('a date of a source', () => {
  it('is shown no more precisely than it is known', () => {
    expect(formatDate('2024')).toBe('2024')
    expect(formatDate('2024-10')).toBe('octobre 2024')
  })
})

describe('formatNumber', () => {
  it('writes whole numbers as the language data would, which it does without', () => {
    for (const [locale, tag] of [
      ['fr', 'fr-FR'],
      ['en', 'en-GB'],
    ] as const)
      for (const value of [0, 7, 999, 1000, 10_000, 999_999, 1_000_000, 1_234_567, -1300, 12.5, 1300.25])
        expect(formatNumber(value, locale)).toBe(new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }).format(value))
  })
})

describe('counted', () => {
  it('uses the singular for zero and one, as French does', () => {
    expect([0, 1, 2].map((count) => counted(count, 'place', 'places'))).toEqual([
      '0\u00a0place',
      '1\u00a0place',
      '2\u00a0places',
    ])
  })
})

describe('telHref and initialsOf', () => {
  it('dials French numbers from abroad too', () => {
    expect(telHref('05 36 49 32 01')).toBe('tel:+33536493201')
  })
  it('takes first and last name, without the title', () => {
    expect(initialsOf('Dr Anne-Laure Peyrusse')).toBe('AP')
  })
})
