import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenTogether, smallest, suppressExclusive, suppressSeveral } from './suppress-counts.ts'

const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 80 })), {
  minLength: 1,
  maxLength: 9,
})
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

describe('answers that exclude each other', () => {
  it('are all shown when none is small', () => {
    expect(suppressExclusive([5, 0, 12])).toEqual([5, 0, 12])
  })

  it('hide a small count, and the next smallest with it: the total would give a lone one away', () => {
    expect(suppressExclusive([3, 20, 9])).toEqual([null, 20, null])
    expect(suppressExclusive([3, 20, 9, 9, 0])).toEqual([null, 20, null, null, 0])
  })

  it('are all hidden when those who answered are too few to be told apart', () => {
    expect(suppressExclusive([4, 0, 3])).toEqual([null, null, null])
  })

  it('never show a count from 1 to 4, and leave ten people at least in what is hidden', () => {
    fc.assert(
      fc.property(counts, (exact) => {
        const shown = suppressExclusive(exact)
        expect(shown.filter((count) => count !== null && count > 0 && count < smallest)).toEqual([])
        const hidden = exact.filter((_, at) => shown[at] === null)
        if (hidden.length === 0 || shown.every((count) => count === null)) return
        const published = sum(shown.map((count) => count ?? 0))
        expect(hidden.length).toBeGreaterThanOrEqual(2)
        expect(sum(exact) - published).toBeGreaterThanOrEqual(hiddenTogether)
      }),
    )
  })

  it('hide nothing without need', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: smallest, max: 80 }))), (exact) => {
        expect(suppressExclusive(exact)).toEqual(exact)
      }),
    )
  })

  it('keep every hidden count in doubt even from somebody who knows the total and this very rule', () => {
    const most = 9
    const worlds = new Map<string, number[][]>()
    const size = (most + 1) ** 4
    for (let world = 0; world < size; world++) {
      const exact = [0, 1, 2, 3].map((at) => Math.floor(world / (most + 1) ** at) % (most + 1))
      const shown = suppressExclusive(exact)
      if (!shown.includes(null)) continue
      const seen = JSON.stringify([shown, sum(exact)])
      worlds.set(seen, [...(worlds.get(seen) ?? []), exact])
    }
    const given: string[] = []
    for (const [seen, possible] of worlds) {
      const shown: readonly (number | null)[] = JSON.parse(seen)[0]
      const total: number = JSON.parse(seen)[1]
      // A table that is hidden whole says how many answered only from five on: see `tallySurvey`.
      if (shown.every((count) => count === null) && total < smallest) continue
      for (const [at, count] of shown.entries()) {
        const values = new Set(possible.map((exact) => exact[at]))
        const small = possible.some((exact) => (exact[at] ?? 0) > 0 && (exact[at] ?? 0) < smallest)
        if (count === null && small && values.size < 2) given.push(seen)
      }
    }
    expect(given).toEqual([])
  })
})

describe('answers of which a person may give several', () => {
  it('hide who chose and who did not when either are few', () => {
    expect(suppressSeveral([3, 12, 18, 20, 0], 20)).toEqual([null, 12, null, 20, 0])
  })

  it('never let a group from 1 to 4 be read, chosen or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.array(fc.nat()), (people, some) => {
        const exact = some.map((one) => one % (people + 1))
        for (const count of suppressSeveral(exact, people)) {
          if (count === null) continue
          for (const group of [count, people - count]) expect(group === 0 || group >= smallest).toBe(true)
        }
      }),
    )
  })
})
