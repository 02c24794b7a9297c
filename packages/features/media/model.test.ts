import { describe, expect, it } from 'vitest'
import { isCurrent } from './model.ts'

describe('isCurrent', () => {
  it('keeps what was verified within a year and hides the rest, which could mislead', () => {
    expect(isCurrent({ verifiedOn: '2026-01-01' }, '2027-01-02')).toBe(true)
    expect(isCurrent({ verifiedOn: '2026-01-01' }, '2027-01-03')).toBe(false)
  })
})
