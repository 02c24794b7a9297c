import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTogether, conflictBetween } from './cumul.ts'
import { anyCatalogue, sampleAid } from './samples.ts'
import { horizons, isCounted, paidBetween, timelineOf, usualHorizon } from './timeline.ts'

const aid = sampleAid
const e1 = aid({ code: 'E1', amountMin: 130, amountMax: 130 })
const e2 = aid({ code: 'E2', amountMin: 300, amountMax: 300 })
const e6 = aid({ code: 'E6', amountMin: 1000, amountMax: 1000, incompatibleWith: ['E1', 'E2'] })
const once = { unit: 'eur-once' } as const

describe('conflictBetween', () => {
  it('lets transport and housing add up, and the bonus of junior doctors exclude both', () => {
    expect(conflictBetween(e1, e2)).toBeUndefined()
    expect(conflictBetween(e1, e6)).toBe('declared')
    expect(conflictBetween(e6, e2)).toBe('declared')
  })

  it('lets one installation aid of a nature and one commitment contract only', () => {
    const m1 = aid({ code: 'M1', cumulGroup: 'installation' })
    const a1 = aid({ code: 'A1', cumulGroup: 'installation' })
    const cesp = aid({ code: 'E8', cumulGroup: 'commitment' })
    expect(conflictBetween(m1, a1)).toBe('ten-years')
    expect(conflictBetween(cesp, aid({ code: 'E9', cumulGroup: 'commitment' }))).toBe('second-commitment')
    expect(conflictBetween(m1, cesp)).toBeUndefined()
    expect(conflictBetween(m1, m1)).toBeUndefined()
  })
})

describe('bestTogether', () => {
  it('never keeps two that conflict, and never less than any other choice would bring', () => {
    fc.assert(
      fc.property(anyCatalogue, fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 }), (aids, weights) => {
        const items = aids.map((one, i) => ({ aid: one, weight: weights[i] ?? 0 }))
        const kept = items.filter(({ aid: { code } }) => bestTogether(items).has(code))
        const sum = (set: typeof items): number => set.reduce((total, { weight }) => total + weight, 0)
        const fits = (set: typeof items): boolean =>
          set.every((one) => set.every((other) => conflictBetween(one.aid, other.aid) === undefined))
        expect(fits(kept)).toBe(true)
        // Every subset of a catalogue of at most ten aids.
        if (items.length > 10) return
        for (let mask = 0; mask < 2 ** items.length; mask++) {
          const chosen = items.filter((_, i) => (mask >> i) % 2 === 1)
          if (fits(chosen)) expect(sum(kept)).toBeGreaterThanOrEqual(sum(chosen))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('paidBetween', () => {
  it.each([
    ['a monthly aid over a semester', aid({ amountMin: 130, amountMax: 130 }), 6, 780],
    ['a monthly aid that ends first', aid({ amountMin: 500, amountMax: 500, durationMonths: 4 }), 12, 2000],
    ['a sum paid once', aid({ ...once, amountMin: 10_000, amountMax: 10_000 }), 60, 10_000],
    ['a semester’s bonus', aid({ unit: 'eur-semester', amountMin: 500, amountMax: 500 }), 12, 1000],
    ['a yearly aid', aid({ unit: 'eur-year', amountMin: 4000, amountMax: 4000, durationMonths: 36 }), 60, 12_000],
    [
      'unequal payments by year',
      aid({ ...once, amountMax: 50_000, instalments: [1, 3].map((year) => ({ year, amount: 25_000 })) }),
      60,
      50_000,
    ],
    ['a share', aid({ unit: 'percent', amountMin: 20, amountMax: 20 }), 60, 0],
    ['an aid to premises', aid({ family: 'structure', ...once, amountMax: 130_000 }), 60, 0],
    ['a tax aid', aid({ family: 'tax', ...once, amountMax: 5000 }), 60, 0],
  ])('sums %s', (_what, one, months, euros) => {
    expect(paidBetween(one, 0, months).max).toBe(euros)
  })

  it('keeps a range as a range, and counts nothing where no amount is known', () => {
    expect(paidBetween(aid({ amountMin: 100, amountMax: 200 }), 0, 6)).toEqual({ min: 600, max: 1200 })
    expect(isCounted(aid({ amountMin: null, amountMax: null }))).toBe(false)
  })

  it('brings the same whichever way time is cut', () => {
    fc.assert(
      fc.property(anyCatalogue, fc.constantFrom(...horizons), (aids, horizon) => {
        for (const { lanes } of [timelineOf(aids, [], horizon)])
          for (const { aid: one, sums } of lanes)
            expect(sums.reduce((total, { max }) => total + max, 0)).toBe(paidBetween(one, 0, horizon).max)
      }),
    )
  })
})

describe('timelineOf', () => {
  it('takes the choice that brings most, and says what is left out and why', () => {
    const line = timelineOf([e1, e2, e6], [], 6)
    expect(line.likely).toEqual({ min: 6000, max: 6000 })
    expect(line.leftOut.map(({ aid: { code }, kind, because }) => [code, kind, because])).toEqual([
      ['E1', 'declared', ['E6']],
      ['E2', 'declared', ['E6']],
    ])
  })

  it('adds what is to confirm only where it goes with what is likely', () => {
    const line = timelineOf([e1, e2], [e6, aid({ code: 'X', amountMin: 50, amountMax: 50 })], 6)
    expect([line.likely.max, line.toConfirm.max]).toEqual([2580, 300])
    expect(line.leftOut.map(({ aid: { code } }) => code)).toEqual(['E6'])
  })

  it('leaves to the accountant, or to a later day, what no sum can tell', () => {
    const line = timelineOf(
      [aid({ code: 'F1', family: 'tax', unit: 'exemption' }), aid({ code: 'N', unit: 'none' })],
      [],
      60,
    )
    expect(line.uncounted.map(({ code }) => code)).toEqual(['F1'])
    expect(line.lanes).toEqual([])
  })

  it('thinks in semesters for a placement and in years for a practice', () => {
    expect(usualHorizon({ audience: 'intern' })).toBe(6)
    expect(usualHorizon({ audience: 'settling' })).toBe(60)
    expect(timelineOf([], [], 60).periodMonths).toBe(12)
  })
})
