import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSemester, semesterLabel, semesterOf, usualDates } from './semesters.ts'
import { isLocalDate, type LocalDate } from './time.ts'

const day = fc
  .integer({ min: Date.parse('2020-01-01') / 86_400_000, max: Date.parse('2040-01-01') / 86_400_000 })
  .map((days): LocalDate => {
    const text = new Date(days * 86_400_000).toISOString().slice(0, 10)
    if (!isLocalDate(text)) throw new Error(text)
    return text
  })

describe('semesters', () => {
  it('hold each day in exactly one of them, between its usual dates', () => {
    fc.assert(
      fc.property(day, (on) => {
        const { start, end } = usualDates(semesterOf(on))
        expect(start <= on && on <= end).toBe(true)
      }),
    )
  })
  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(day, (on) => {
        const following = nextSemester(semesterOf(on))
        const dayAfter = new Date(Date.parse(usualDates(semesterOf(on)).end) + 86_400_000).toISOString().slice(0, 10)
        expect(usualDates(following).start).toBe(dayAfter)
      }),
    )
  })
  it('begin on the second of May and of November', () => {
    expect(semesterOf('2026-11-01')).toBe('2026-05')
    expect(semesterOf('2026-11-02')).toBe('2026-11')
    expect(semesterOf('2027-05-01')).toBe('2026-11')
    expect(semesterOf('2027-05-02')).toBe('2027-05')
  })
  it('are named by their months', () => {
    expect(semesterLabel('2026-11')).toBe('novembre 2026 – avril 2027')
    expect(semesterLabel('2027-05')).toBe('mai – octobre 2027')
  })
})
