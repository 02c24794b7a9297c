import { describe, expect, it } from 'vitest'
import { withoutPaused } from './paused-records.ts'

describe('withoutPaused', () => {
  const records = [{ id: 'a' }, { id: 'b' }]
  it('leaves out what its holder has paused, and nothing else', () => {
    const listings = [
      { recordId: 'a', paused: true },
      { recordId: 'b', paused: false },
    ]
    expect(withoutPaused(records, listings)).toEqual([{ id: 'b' }])
  })
  it('gives the very same list while none is paused, so that a search over it stays quick', () => {
    expect(withoutPaused(records, [{ recordId: 'z', paused: true }])).toBe(records)
  })
})
