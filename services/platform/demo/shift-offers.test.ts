import { describe, expect, it } from 'vitest'
import { loadDemo } from './load-demo.ts'
import { shiftDwelling } from './shift-offers.ts'

const [dwelling] = loadDemo('gers').dwellings.map(({ value }) => value)

describe('shiftDwelling', () => {
  it('moves every date by whole years, so that a demo installed later has something free in its own semesters', () => {
    const shifted = dwelling && shiftDwelling(dwelling, '2029-01-10T00:00:00.000Z')
    expect(shifted?.periods[0]?.from).toBe('2028-11-01')
    expect(shifted?.verifiedOn).toBe(dwelling?.verifiedOn.replace('2026', '2028'))
  })

  it('leaves the dates alone in the year they were written', () => {
    expect(dwelling && shiftDwelling(dwelling, '2027-06-01T00:00:00.000Z')).toEqual(dwelling)
  })
})
