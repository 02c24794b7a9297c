import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeSchema } from './contract.ts'
import {
  distanceKm,
  epciName,
  epciShortName,
  groupsOf,
  isCurrent,
  lengthOf,
  nearestTo,
  slugsOf,
  type TerritoryCommune,
} from './model.ts'

const auch = { lat: 43.6456, lon: 0.5886 }
const condom = { lat: 43.9585, lon: 0.372 }

describe('isCurrent', () => {
  it('keeps what was verified within a year and hides the rest, which could mislead', () => {
    expect(isCurrent({ verifiedOn: '2026-01-01' }, '2027-01-02')).toBe(true)
    expect(isCurrent({ verifiedOn: '2026-01-01' }, '2027-01-03')).toBe(false)
  })
})

describe('distances', () => {
  it('are those of a map: Auch is 39 km from Condom as the crow flies', () => {
    expect(Math.round(distanceKm(auch, condom))).toBe(39)
  })

  const point = fc.record({
    lat: fc.double({ min: 41, max: 51, noNaN: true }),
    lon: fc.double({ min: -5, max: 9, noNaN: true }),
  })
  it('are the same both ways and never shortened by a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6)
      }),
      { numRuns: 100 },
    )
  })

  it('choose the nearest first and leave out what is beyond reach', () => {
    const items = [
      { name: 'far', location: { lat: 44.5, lon: 0.5 } },
      { name: 'condom', location: condom },
      { name: 'here', location: auch },
    ]
    const near = nearestTo(auch, items, { count: 5, withinKm: 50 })
    expect(near.map(({ item, km }) => [item.name, km])).toEqual([
      ['here', 0],
      ['condom', 39],
    ])
    expect(nearestTo(auch, items, { count: 1, withinKm: 50 })).toHaveLength(1)
  })
})

describe('groups of communes', () => {
  const commune = (code: string, name: string, population: number, siren?: string): TerritoryCommune => ({
    ...{ code, name, population },
    ...(siren ? { epci: { siren, name: siren === '1' ? 'CC de la Ténarèze' : 'CA Grand Auch' } } : {}),
  })

  it('are named as people name them', () => {
    expect(epciName('CC de la Ténarèze')).toBe('Communauté de communes de la Ténarèze')
    expect(epciName("CC d'Aire-sur-l'Adour")).toBe('Communauté de communes d’Aire-sur-l’Adour')
    expect(epciShortName('CC de la Lomagne Gersoise')).toBe('Lomagne Gersoise')
    expect(epciShortName("CC d'Aire-sur-l'Adour")).toBe('Aire-sur-l’Adour')
    expect(epciShortName('CA Grand Auch Coeur de Gascogne')).toBe('Grand Auch Coeur de Gascogne')
  })

  it('count the communes of the territory only, and leave out a commune without group', () => {
    const groups = groupsOf([
      commune('b', 'Condom', 7000, '1'),
      commune('a', 'Blaziert', 130, '1'),
      commune('c', 'Sein', 240),
    ])
    expect(groups).toHaveLength(1)
    expect(groups[0]?.communes.map(({ name }) => name)).toEqual(['Blaziert', 'Condom'])
    expect(groups[0]?.population).toBe(7130)
  })
})

describe('addresses', () => {
  it('keep what the team chose, and tell apart two communes of one name', () => {
    const named = [
      { code: '1', name: 'Saint-Clar' },
      { code: '2', name: 'Auch' },
      { code: '3', name: 'Saint-Clar' },
      { code: '4', name: 'Sorties' },
    ]
    const slugs = slugsOf(named, new Map([['2', 'la-ville-d-auch']]), /^sorties$/)
    expect([...slugs.values()].sort()).toEqual(['la-ville-d-auch', 'saint-clar', 'saint-clar-3', 'sorties-4'])
  })
})

describe('an outing', () => {
  it('fits an evening, a half-day or a day', () => {
    expect([90, 180, 300].map((minutes) => lengthOf({ minutes }))).toEqual(['short', 'half', 'day'])
  })
})

describe('a page of the territory', () => {
  const page = {
    ...{ kind: 'commune', code: '32013', name: 'Auch', slug: 'auch', summary: 'La préfecture.', description: '' },
    ...{ figures: [], links: [], verifiedOn: '2026-11-01' },
  }
  it('carries the code of its own kind, so that it joins the right commune', () => {
    expect(placeSchema.safeParse(page).success).toBe(true)
    expect(placeSchema.safeParse({ ...page, code: '32000123' }).success).toBe(false)
    expect(placeSchema.safeParse({ ...page, kind: 'epci', code: '200066926' }).success).toBe(true)
    expect(placeSchema.safeParse({ ...page, slug: 'presentation' }).success).toBe(false)
  })
  it('tells no figure without its date and source', () => {
    const figure = {
      value: '225',
      label: 'médecins',
      definition: 'pour 100 000 habitants',
      source: 'Insee',
      date: '2023',
    }
    expect(placeSchema.safeParse({ ...page, figures: [figure] }).success).toBe(true)
    expect(placeSchema.safeParse({ ...page, figures: [{ ...figure, date: 'récemment' }] }).success).toBe(false)
    expect(placeSchema.safeParse({ ...page, figures: [{ ...figure, source: '' }] }).success).toBe(false)
  })
})
