import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalSearch, endIsNear, endOfLife, isDue, isOver, newsOf, remember } from './model.ts'

const parameters = ['q', 'kind', 'semester'] as const

describe('a search as it is kept', () => {
  it('is the same however it was written: order, spaces, empty fields, page and sort change nothing', () => {
    const kept = (query: string): string => canonicalSearch(new URLSearchParams(query), parameters)
    expect(kept('kind=flat&q=+auch+&page=2&sort=cost&semester=')).toBe('kind=flat&q=auch')
    expect(kept('q=auch&kind=flat&kind=flat')).toBe('kind=flat&q=auch')
    expect(kept('stage=x')).toBe('')
  })

  it('reads back as what it was, whatever people type', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const once = canonicalSearch(new URLSearchParams([['q', typed]]), parameters)
        expect(canonicalSearch(new URLSearchParams(once), parameters)).toBe(once)
        expect(new URLSearchParams(once).get('q') ?? '').toBe(typed.trim())
      }),
    )
  })
})

describe('when a digest is due', () => {
  const startedAt = '2026-11-21T22:30:00.000Z'
  const due = (rhythm: 'daily' | 'weekly', today: '2026-11-21' | '2026-11-22' | '2026-11-27' | '2026-11-28') =>
    isDue({ rhythm, startedAt }, today, 'Europe/Paris')

  it('is a day or a week after the one before, or after the beginning on the territory’s own calendar', () => {
    expect([due('daily', '2026-11-21'), due('daily', '2026-11-22')]).toEqual([false, true])
    expect([due('weekly', '2026-11-27'), due('weekly', '2026-11-28')]).toEqual([false, true])
    expect(isDue({ rhythm: 'daily', startedAt, lastSentOn: '2026-11-28' }, '2026-11-28', 'Europe/Paris')).toBe(false)
  })
})

describe('the end of an alert', () => {
  it('comes after a year, is announced once two weeks before, and leaves it running on its last day', () => {
    const endsOn = endOfLife('2026-11-21')
    expect(endsOn).toBe('2027-11-21')
    expect(endIsNear({ endsOn }, '2027-11-06')).toBe(false)
    expect(endIsNear({ endsOn }, '2027-11-07')).toBe(true)
    expect(endIsNear({ endsOn, warnedOn: '2027-11-07' }, '2027-11-08')).toBe(false)
    expect([isOver({ endsOn }, '2027-11-21'), isOver({ endsOn }, '2027-11-22')]).toEqual([false, true])
  })
})

describe('what is new', () => {
  it('is told once: what was told is never new again, even when it leaves the list and comes back', () => {
    const seen = remember(['a'], newsOf(['a'], [{ id: 'a' }, { id: 'b' }]))
    expect(seen).toEqual(['a', 'b'])
    expect(newsOf(seen, [{ id: 'b' }, { id: 'c' }])).toEqual([{ id: 'c' }])
  })
})
