import { describe, expect, it } from 'vitest'
import { sampleDwelling } from './model/samples.ts'
import { isOpen } from './model.ts'
import { confirmed } from './recipients.ts'

describe('an owner who still agrees', () => {
  it('renews the offer for half a year, so that one click keeps it on the site', () => {
    const tired = sampleDwelling({ expiresOn: '2026-11-30', verifiedOn: '2026-05-01' })
    const renewed = confirmed(tired, '2026-11-21')
    expect(renewed).toMatchObject({ verifiedOn: '2026-11-21', expiresOn: '2027-05-23' })
    expect(isOpen(renewed, '2027-05-02')).toBe(true)
    expect(isOpen(tired, '2027-05-02')).toBe(false)
  })

  it('never shortens what was promised, and twice on one day changes nothing more', () => {
    const long = sampleDwelling({ expiresOn: '2028-01-01' })
    const once = confirmed(long, '2026-11-21')
    expect(once.expiresOn).toBe('2028-01-01')
    expect(confirmed(once, '2026-11-21')).toEqual(once)
  })
})
