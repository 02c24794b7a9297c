import { describe, expect, it } from 'vitest'
import type { Category } from '../contract.ts'
import { openLedger, placeSignUps, release } from '../model.ts'
import { diagnoseWaiting } from './diagnosis.ts'

const party = (seq: number, category: Category, guests = 0) => ({ seq, category, guests })

describe('why somebody waits', () => {
  it('names the full room, then the seat about to be given', () => {
    const { ledger } = placeSignUps(openLedger({ capacity: 1, quotas: [] }), [party(1, 'intern'), party(2, 'intern')])
    expect(diagnoseWaiting(ledger, [party(2, 'intern')])).toEqual(['no-seat'])
    expect(diagnoseWaiting(release(ledger, party(1, 'intern'), 'confirmed'), [party(2, 'intern')])).toEqual(['next'])
  })

  it('names the quota, and who stands behind it', () => {
    const room = openLedger({ capacity: 9, quotas: [{ category: 'doctor', seats: 1 }] })
    const all = [party(1, 'doctor'), party(2, 'doctor'), party(3, 'doctor')]
    const { ledger } = placeSignUps(room, all)
    expect(diagnoseWaiting(ledger, all.slice(1))).toEqual(['quota', 'behind-category'])
  })

  it('names the seats kept for a larger group, and the group that can never come', () => {
    const room = openLedger({ capacity: 3, quotas: [] })
    const { ledger } = placeSignUps(room, [party(1, 'intern', 1), party(2, 'intern', 1), party(3, 'doctor')])
    const waiting = [party(2, 'intern', 1), party(3, 'doctor'), party(4, 'other', 5)]
    expect(diagnoseWaiting(ledger, waiting)).toEqual(['larger', 'behind-larger', 'never'])
  })
})
