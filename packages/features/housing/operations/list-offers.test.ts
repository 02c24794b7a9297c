import { describe, expect, it } from 'vitest'
import { sampleDwelling } from '../model/samples.ts'
import { listOffers } from './list-offers.ts'

const today = '2026-11-21'
const live = (id: string, more: Parameters<typeof sampleDwelling>[0]) => ({
  id,
  version: 1,
  value: sampleDwelling(more),
})

describe('listOffers', () => {
  it('leaves out what is paused, expired, unverified for a year, or wholly past', () => {
    const lives = [
      live('open', {}),
      live('paused', { paused: true }),
      live('expired', { expiresOn: '2026-11-20' }),
      live('old', { verifiedOn: '2025-11-01' }),
      live('past', { periods: [{ from: '2026-05-02', to: '2026-11-20', free: 1 }] }),
    ]
    expect(listOffers(lives, today).map(({ id }) => id)).toEqual(['open'])
  })

  it('orders by commune, then by what each costs with its charges', () => {
    const lives = [
      live('dear', { commune: { code: '32013', name: 'Auch' }, rent: 150, charges: 80 }),
      live('far', { commune: { code: '32319', name: 'Plaisance' }, rent: 50 }),
      live('cheap', { commune: { code: '32013', name: 'Auch' }, rent: 200, charges: 0 }),
    ]
    expect(listOffers(lives, today).map(({ id }) => id)).toEqual(['cheap', 'dear', 'far'])
  })

  it('gives the same list while nothing moved, so that a search over it stays quick', () => {
    const lives = [live('a', {})]
    expect(listOffers(lives, today)).toBe(listOffers(lives, today))
    expect(listOffers(lives, '2026-11-22')).not.toBe(listOffers(lives, today))
  })
})
