import { describe, expect, it } from 'vitest'
import { articleSchema, blockSchema, testimonySchema } from './contract.ts'
import { byDate, isAgreed, isOver, isShown } from './model.ts'
import { starter } from './starter.ts'

const { articles, testimonies } = starter({ commune: { code: '32013', name: 'Auch' }, today: '2026-11-21' })

describe('an article', () => {
  it('is shown from its day on, until its last day', () => {
    const news = { publishedOn: '2026-11-10', showUntil: '2026-11-20' } as const
    expect(
      ['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map((day) => isShown(news, day as '2026-11-09')),
    ).toEqual([false, true, true, false])
    expect(isShown({ ...news, showUntil: '' }, '2030-01-01')).toBe(true)
  })

  it('comes newest first', () => {
    const list = [
      { publishedOn: '2026-01-01', title: 'b' },
      { publishedOn: '2026-02-01', title: 'c' },
      { publishedOn: '2026-01-01', title: 'a' },
    ] as const
    expect(list.toSorted(byDate).map(({ title }) => title)).toEqual(['c', 'a', 'b'])
  })

  it('holds text and addresses, never markup nor an address that runs', () => {
    expect(blockSchema.safeParse({ kind: 'html', html: '<b>' }).success).toBe(false)
    for (const url of ['javascript:alert(1)', '//ailleurs.example', '/logements', 'data:text/html,x'])
      expect(blockSchema.safeParse({ kind: 'action', label: 'Voir', url }).success, url).toBe(false)
    for (const url of ['/', '/logements/', 'https://exemple.fr/a?b=c'])
      expect(blockSchema.safeParse({ kind: 'action', label: 'Voir', url }).success, url).toBe(true)
  })

  it('has a heading before its first subheading, so that no level is skipped', () => {
    const heading = { kind: 'heading', text: 'Un' }
    const subheading = { kind: 'subheading', text: 'Deux' }
    expect(articleSchema.safeParse({ ...articles[0], blocks: [heading, subheading] }).success).toBe(true)
    expect(articleSchema.safeParse({ ...articles[0], blocks: [subheading, heading] }).success).toBe(false)
  })

  it('tells no figure without its source and date', () => {
    const figure = { kind: 'figure', value: '45 %', label: 'des généralistes', source: 'ARS', date: '2024' }
    expect(blockSchema.safeParse(figure).success).toBe(true)
    expect(blockSchema.safeParse({ ...figure, source: '' }).success).toBe(false)
    expect(blockSchema.safeParse({ ...figure, date: '' }).success).toBe(false)
  })
})

describe('a testimony', () => {
  const given = { scopes: ['portal'], consentOn: '2026-01-01', consentUntil: '2026-12-31' } as const
  const agreed = (more: object, day: string): boolean =>
    isAgreed({ ...given, scopes: ['portal'], ...more }, day as '2026-01-01')
  it('is shown while its agreement lasts, to the day, and only where it was given for', () => {
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => agreed({}, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(agreed({ scopes: ['booklet'] }, '2026-06-01')).toBe(false)
  })
  it('is over the day after the last one', () => {
    expect(isOver(given, '2026-12-31')).toBe(false)
    expect(isOver(given, '2027-01-01')).toBe(true)
  })
  it('cannot be kept without a wording, a scope and an end', () => {
    for (const wrong of [{ consentVersion: '' }, { scopes: [] }, { consentUntil: '' }, { consentUntil: '2020-01-01' }])
      expect(testimonySchema.safeParse({ ...testimonies[0], ...wrong }).success).toBe(false)
  })
})
