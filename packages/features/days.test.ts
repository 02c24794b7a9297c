import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from './days.ts'

describe('days', () => {
  it('pass months, leap days and the change of the clock', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2027-03-28', 1)).toBe('2027-03-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })

  it('count whole days both ways', () => {
    expect(daysBetween('2026-11-02', '2027-05-02')).toBe(181)
    expect(daysBetween('2027-05-02', '2026-11-02')).toBe(-181)
  })
})
