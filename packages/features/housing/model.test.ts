import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../days.ts'
import { runListQuery } from '../list-query.ts'
import { dwellingSchema, dwellingWarnings } from './contract.ts'
import { sampleDwelling } from './model/samples.ts'
import { approximatePoint, charterOf, distanceKm, fitOf, housingShape, isOpen, nearest, offerOf } from './model.ts'

const winter = { start: '2026-11-02', end: '2027-05-01' } as const
const today = '2026-11-21'

describe('fit of an offer to a semester', () => {
  it('fits when every day is covered, even by periods that follow each other, with the fewest places of all', () => {
    const periods = [
      { from: '2026-10-15', to: '2027-01-31', free: 3 },
      { from: '2027-02-01', to: '2027-06-30', free: 1 },
    ] as const
    expect(fitOf(periods, winter)).toEqual({ fit: 'fits', free: 1, from: winter.start, to: winter.end })
  })

  it('fits in part when a day is missing, and says between which days', () => {
    expect(fitOf([{ from: '2026-12-01', to: '2027-02-28', free: 2 }], winter)).toEqual({
      fit: 'partly',
      free: 2,
      from: '2026-12-01',
      to: '2027-02-28',
    })
  })

  it('does not fit when the only period that day has no place left', () => {
    expect(fitOf([{ from: '2026-10-01', to: '2027-06-01', free: 0 }], winter)).toEqual({ fit: 'no', free: 0 })
    expect(fitOf([{ from: '2027-05-02', to: '2027-10-31', free: 1 }], winter).fit).toBe('no')
  })

  it('agrees with asking day by day, whatever the periods', () => {
    const stay = { start: '2026-11-02', end: '2026-11-20' } as const
    const period = fc
      .tuple(fc.integer({ min: -5, max: 22 }), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 3 }))
      .map(([from, length, free]) => ({
        from: addDays(stay.start, from),
        to: addDays(stay.start, from + length),
        free,
      }))
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), (periods) => {
        const days = Array.from({ length: 19 }, (_, index) => addDays(stay.start, index))
        const free = days.map((day) =>
          Math.max(0, ...periods.filter(({ from, to }) => from <= day && day <= to).map((one) => one.free)),
        )
        const open = days.filter((_, index) => (free[index] ?? 0) > 0)
        const fit = open.length === 0 ? 'no' : open.length === days.length ? 'fits' : 'partly'
        const answer = fitOf(periods, stay)
        expect(answer.fit).toBe(fit)
        expect(answer.free).toBe(fit === 'fits' ? Math.min(...free) : Math.max(...free))
        expect([answer.from, answer.to]).toEqual([open[0], open.at(-1)])
      }),
    )
  })

  it('asks of the current semester only what is left of it', () => {
    const offer = offerOf(
      { id: 'a', version: 1, value: sampleDwelling({ periods: [{ from: '2026-11-15', to: '2027-05-01', free: 1 }] }) },
      today,
    )
    expect(offer.fits.map(({ semester, fit }) => [semester, fit])).toEqual([
      ['2026-11', 'fits'],
      ['2027-05', 'no'],
      ['2027-11', 'no'],
    ])
  })
})

describe('an offer shown to the public', () => {
  it('stays on the day it expires and leaves the day after, since its owner promised no more', () => {
    expect(isOpen(sampleDwelling({ expiresOn: '2026-11-21' }), today)).toBe(true)
    expect(isOpen(sampleDwelling({ expiresOn: '2026-11-20' }), today)).toBe(false)
  })

  it('leaves while its owner pauses it', () => {
    expect(isOpen(sampleDwelling({ paused: true }), today)).toBe(false)
  })
})

describe('the HTES charter', () => {
  it('is met whole only with at least three places, all checks, and 200 € a month with charges', () => {
    expect(charterOf(sampleDwelling())).toMatchObject({ met: 8, whole: true })
    expect(charterOf(sampleDwelling({ places: 2 })).whole).toBe(false)
    expect(charterOf(sampleDwelling({ rent: 190, charges: 20 })).whole).toBe(false)
    expect(charterOf(sampleDwelling({ charter: ['central'] }))).toMatchObject({ met: 3, whole: false })
  })

  it('takes a free place for as good as a cheap one', () => {
    expect(charterOf(sampleDwelling({ rent: 0 })).whole).toBe(true)
  })
})

describe('distances', () => {
  it('are those of a map: Auch to Condom is 39 km', () => {
    expect(distanceKm({ lat: 43.6465, lon: 0.5855 }, { lat: 43.9576, lon: 0.3722 })).toBeCloseTo(38.6, 0)
  })

  it('are told from a point that never is the door, yet stays within 500 metres', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 41, max: 51, noNaN: true }),
        fc.double({ min: -5, max: 9, noNaN: true }),
        (lat, lon) => {
          const shown = approximatePoint({ lat, lon })
          expect(distanceKm(shown, { lat, lon })).toBeLessThanOrEqual(0.5)
          // Two doors of one square cannot be told apart.
          expect(approximatePoint(shown)).toEqual(shown)
        },
      ),
    )
  })

  it('put the nearest first, unless another order was asked for', () => {
    const offers = [
      offerOf({ id: 'far', version: 1, value: sampleDwelling({ location: { lat: 44, lon: 0.4 } }) }, today),
      offerOf({ id: 'near', version: 1, value: sampleDwelling() }, today),
    ]
    const ids = (reorder: boolean) => nearest(offers, { lat: 43.73, lon: 0.88 }, reorder).map(({ offer }) => offer.id)
    expect(ids(true)).toEqual(['near', 'far'])
    expect(ids(false)).toEqual(['far', 'near'])
  })
})

describe('the list', () => {
  const offers = [
    offerOf({ id: 'winter', version: 1, value: sampleDwelling() }, today),
    offerOf(
      {
        id: 'summer',
        version: 1,
        value: sampleDwelling({ rent: 0, places: 1, periods: [{ from: '2027-05-01', to: '2027-11-01', free: 1 }] }),
      },
      today,
    ),
  ]
  const ask = (facets: Record<string, string[]>, q = ''): readonly string[] =>
    runListQuery(housingShape, offers, { q, facets, sort: '' }).items.map(({ id }) => id)

  it('finds what is free for a whole semester, what is cheap enough and what is shared', () => {
    expect(ask({ semester: ['2026-11'] })).toEqual(['winter'])
    expect(ask({ semester: ['2027-05'] })).toEqual(['summer'])
    expect(ask({ cost: ['0'] })).toEqual(['summer'])
    expect(ask({ cost: ['200'] })).toEqual(['winter', 'summer'])
    expect(ask({ sharing: ['shared'] })).toEqual(['winter'])
  })

  it('never finds an offer by what is private: its owner or its address', () => {
    expect(ask({}, 'Sarramea')).toEqual([])
    expect(ask({}, 'Libération')).toEqual([])
    expect(ask({}, 'tresorerie')).toEqual(['winter', 'summer'])
  })
})

describe('the form', () => {
  it('refuses a period with more free places than the dwelling holds, or one that ends before it begins', () => {
    const with4 = sampleDwelling({ places: 1, periods: [{ from: '2026-11-01', to: '2027-05-01', free: 2 }] })
    expect(dwellingSchema.safeParse(with4).error?.issues[0]?.path).toEqual(['periods'])
    const backwards = sampleDwelling({ periods: [{ from: '2027-05-01', to: '2026-11-01', free: 1 }] })
    expect(dwellingSchema.safeParse(backwards).error?.issues[0]?.path).toEqual(['periods', 0, 'to'])
  })

  it('keeps no translation where nobody wrote one, so that a saved form is the same as an unopened one', () => {
    expect(dwellingSchema.parse(sampleDwelling({ en: { title: '', summary: '' } })).en).toBeUndefined()
    expect(dwellingSchema.parse(sampleDwelling({ en: { title: 'Room' } })).en).toEqual({ title: 'Room' })
  })

  it('warns when a published text tells the private address or the owner’s name', () => {
    expect(dwellingWarnings(sampleDwelling())).toEqual([])
    const leaky = sampleDwelling({ description: 'Chez Odile Sarramea, 3 place de la Libération.' })
    expect(dwellingWarnings(leaky)).toHaveLength(2)
  })
})
