import { describe, expect, it } from 'vitest'
import { runListQuery } from '../list-query.ts'
import { formsOf, keysOfKinds, opportunitySchema } from './contract.ts'
import { sampleOpportunity } from './model/samples.ts'
import { employmentType, isOpen, isStale, rhythmOf, shapeOn, startOf } from './model.ts'
import { confirmed } from './recipients.ts'

const today = '2026-11-21'

describe('an offer shown to the public', () => {
  it('leaves when it is filled, expired, or when the replacement itself is over', () => {
    expect(isOpen(sampleOpportunity(), today)).toBe(true)
    expect(isOpen(sampleOpportunity({ filled: true }), today)).toBe(false)
    expect(isOpen(sampleOpportunity({ expiresOn: '2026-11-20' }), today)).toBe(false)
    expect(isOpen(sampleOpportunity({ endsOn: '2026-11-20' }), today)).toBe(false)
    expect(isOpen(sampleOpportunity({ verifiedOn: '2025-11-01' }), today)).toBe(false)
  })

  it('is to be confirmed after three months, since work is taken faster than rooms are', () => {
    expect(isStale(sampleOpportunity({ verifiedOn: '2026-08-21' }), today)).toBe(false)
    expect(isStale(sampleOpportunity({ verifiedOn: '2026-08-20' }), today)).toBe(true)
  })

  it('is renewed by one click of who offers it, twice on one day changing nothing more', () => {
    const once = confirmed(sampleOpportunity({ expiresOn: '2026-12-01' }), today)
    expect(once).toMatchObject({ verifiedOn: today, expiresOn: '2027-02-21' })
    expect(confirmed(once, today)).toEqual(once)
  })
})

describe('what people filter by', () => {
  it('tells when one could begin', () => {
    const start = (startsOn: '' | '2026-11-02' | '2027-01-21' | '2027-01-22') =>
      startOf(sampleOpportunity({ startsOn }), today)
    expect([start(''), start('2026-11-02'), start('2027-01-21'), start('2027-01-22')]).toEqual([
      'free',
      'now',
      'soon',
      'later',
    ])
  })

  it('puts half-days into three rhythms, and says nothing where nothing is known', () => {
    expect([0, 4, 5, 7, 8].map((halfDays) => rhythmOf({ halfDays }))).toEqual([
      undefined,
      'light',
      'most',
      'most',
      'full',
    ])
  })

  it('finds an offer by what is public, never by who is behind it', () => {
    const offers = [{ id: 'a', version: 1, value: sampleOpportunity() }]
    const ask = (q: string) => runListQuery(shapeOn(today), offers, { q, facets: {}, sort: '' }).items.length
    expect([ask('weda fleurance'), ask('Sarramea')]).toEqual([1, 0])
  })
})

describe('a job for search engines', () => {
  it('is work under somebody’s roof, never a practice to take over nor walls', () => {
    expect(employmentType({ kind: 'replacement', halfDays: 2 })).toBe('TEMPORARY')
    expect(employmentType({ kind: 'salaried', halfDays: 10 })).toBe('FULL_TIME')
    expect(employmentType({ kind: 'salaried', halfDays: 5 })).toBe('PART_TIME')
    expect(employmentType({ kind: 'installation', halfDays: 10 })).toBeUndefined()
    expect(employmentType({ kind: 'premises', halfDays: 0 })).toBeUndefined()
  })
})

describe('the form', () => {
  it('refuses a form of another kind and an end before the start', () => {
    const wrong = opportunitySchema.safeParse(sampleOpportunity({ form: 'sale' }))
    expect(wrong.error?.issues[0]?.path).toEqual(['form'])
    const backwards = opportunitySchema.safeParse(sampleOpportunity({ endsOn: '2026-12-01' }))
    expect(backwards.error?.issues[0]?.path).toEqual(['endsOn'])
  })

  it('gives every form to one kind and to no other', () => {
    const all = keysOfKinds.flatMap((kind) => formsOf[kind])
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(17)
  })
})
