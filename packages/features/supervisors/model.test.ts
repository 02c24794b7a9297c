import { localDateOf } from '@ancrage/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { type Placement, placementSchema, rppsSchema, type Supervisor, supervisorWarnings } from './contract.ts'
import { placesToMeasureFrom } from './model/geography.ts'
import { drawMap, placeNames } from './model/map.ts'
import { rotate } from './model/rotate.ts'
import { directoryOf, directoryShape, freshness, levelsOf, placesIn, teamWord, unknownSupervisors } from './model.ts'

const supervisorId = 'sup_01J00000000000000000000000'
const placement = (given: Partial<Placement> = {}): Placement => ({
  name: 'Maison de santé de Mauvezin',
  slug: 'mauvezin',
  kind: 'msp',
  address: '1 place de la Libération',
  commune: { code: '32249', name: 'Mauvezin' },
  location: { lat: 43.73, lon: 0.88 },
  coordinatedPractice: true,
  interests: ['paediatrics'],
  room: 'own',
  housing: 'nearby',
  housingNote: '',
  mobilityAid: false,
  accessible: true,
  secretariat: true,
  software: '',
  description: 'Quatre médecins et une sage-femme.',
  offers: [
    { semester: '2027-05', level: 'saspas', supervisorIds: [supervisorId], places: 2, days: ['mon'] },
    { semester: '2026-11', level: 'n1', supervisorIds: [supervisorId], places: 1, days: [] },
  ],
  verifiedOn: '2026-11-03',
  ...given,
})
const supervisor: Supervisor = {
  firstName: 'Élise',
  lastName: 'Dubédat',
  slug: 'elise-dubedat',
  profession: 'general-practitioner',
  rpps: '',
  placementIds: ['pla_01J00000000000000000000000'],
  levels: ['n1'],
  interests: ['gynaecology'],
  presentation: '',
  contactMode: 'team',
  phone: '',
  email: '',
  verifiedOn: '2026-11-03',
}
const entries = directoryOf(
  [{ id: 'pla_01J00000000000000000000000', version: 3, value: placement() }],
  [{ id: supervisorId, version: 2, value: supervisor }],
  '2026-11-21',
)
const search = (query: string) =>
  runListQuery(directoryShape, entries, parseListQuery(directoryShape, new URLSearchParams(query)))

describe('freshness', () => {
  it('asks for a confirmation after half a year and hides after a year, since a page nobody confirms misleads', () => {
    expect(freshness('2026-11-03', '2026-11-21')).toBe('fresh')
    expect(freshness('2026-05-01', '2026-11-21')).toBe('stale')
    expect(freshness('2025-11-01', '2026-11-21')).toBe('hidden')
  })
})

describe('offers', () => {
  it('count a place shared by several supervisors once', () => {
    expect(placesIn(placement(), '2027-05')).toBe(2)
    expect(placesIn(placement(), '2027-11')).toBe(0)
  })
  it('are named as interns name them', () => {
    expect(teamWord({ supervisorIds: [supervisorId] })).toBe('Monôme')
    expect(levelsOf(placement())).toEqual(['n1', 'saspas'])
  })
  it('refuse a supervisor that the territory does not have, at its place in the form', () => {
    expect(unknownSupervisors(placement().offers, new Set())[1]?.pointer).toBe('/offers/1/supervisorIds/0')
    expect(unknownSupervisors(placement().offers, new Set([supervisorId]))).toEqual([])
  })
  it('link one to four supervisors', () => {
    const five = Array.from({ length: 5 }, (_, i) => `sup_01J0000000000000000000000${i}`)
    const offer = { semester: '2026-11', level: 'n1', supervisorIds: five, places: 1, days: [] }
    expect(placementSchema.safeParse({ ...placement(), offers: [offer] }).success).toBe(false)
    expect(placementSchema.safeParse({ ...placement(), offers: [{ ...offer, supervisorIds: [] }] }).success).toBe(false)
    expect(placementSchema.safeParse(placement()).success).toBe(true)
  })
})

describe('RPPS', () => {
  it('blocks letters and lengths, but a wrong key only warns, since real numbers fail it', () => {
    expect(rppsSchema.safeParse('1000517314O').success).toBe(false)
    expect(rppsSchema.safeParse('100051731401').success).toBe(false)
    expect(rppsSchema.safeParse('10003461033').success).toBe(true)
    expect(supervisorWarnings({ rpps: '10003461033' })[0]?.pointer).toBe('/rpps')
    expect(supervisorWarnings({ rpps: '10005173140' })).toEqual([])
  })
})

describe('the order of a day', () => {
  const records = Array.from({ length: 7 }, (_, i) => ({ id: `pla_${i}` }))
  const days = Array.from({ length: 21 }, (_, i) =>
    localDateOf(`2026-11-${String(i + 1).padStart(2, '0')}T12:00:00.000Z`, 'Europe/Paris'),
  )
  it('is one and the same that day, whatever order the records come in', () => {
    expect(rotate(records.toReversed(), '2026-11-21')).toEqual(rotate(records, '2026-11-21'))
  })
  it('gives each record as many days at the top', () => {
    const tops = days.map((day) => rotate(records, day)[0]?.id)
    for (const { id } of records) expect(tops.filter((top) => top === id)).toHaveLength(3)
  })
  it('loses and repeats nobody', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 })), fc.constantFrom(...days), (ids, day) => {
        const given = ids.map((id) => ({ id }))
        expect(
          rotate(given, day)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(ids.toSorted())
      }),
    )
  })
})

describe('the map', () => {
  const positions = fc.array(
    fc.record({ lat: fc.double({ min: 43, max: 44, noNaN: true }), lon: fc.double({ min: 0, max: 1.2, noNaN: true }) }),
    { minLength: 1, maxLength: 40 },
  )
  it('draws every place inside, north above south, within an outline made of some of them', () => {
    fc.assert(
      fc.property(positions, (places) => {
        const { width, height, outline, project } = drawMap(places)
        const points = places.map(project)
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(height)
        }
        for (const corner of outline) expect(points).toContainEqual(corner)
      }),
    )
    const { project } = drawMap([
      { lat: 43, lon: 0 },
      { lat: 44, lon: 1 },
    ])
    expect(project({ lat: 44, lon: 0 }).y).toBeLessThan(project({ lat: 43, lon: 0 }).y)
  })
  it('writes a name below its dot when something is above, and leaves out what fits nowhere', () => {
    const auch = { name: 'Auch', x: 300, y: 200 }
    const beside = { name: 'Pavie', x: 310, y: 205 }
    expect(placeNames([auch, beside], [], 600, 5).map(({ name, y }) => [name, y < 200])).toEqual([
      ['Auch', true],
      ['Pavie', false],
    ])
    expect(placeNames([auch, beside, { ...beside, name: 'Preignan' }], [], 600, 5)).toHaveLength(2)
    expect(placeNames([auch], [{ x: 300, y: 170 }], 600, 5)[0]?.y).toBeGreaterThan(200)
  })
})

describe('places to measure from', () => {
  it('are the communes whose centre is known and those where a placement is', () => {
    const communes = [
      { code: '32013', name: 'Auch', location: { lat: 43.64, lon: 0.58 } },
      { code: '32001', name: 'Aignan' },
    ]
    expect(placesToMeasureFrom(communes, entries).map(({ name }) => name)).toEqual(['Auch', 'Mauvezin'])
  })
})

describe('the directory', () => {
  it('finds without accents, by a plural, a commune, an acronym or a name', () => {
    const asked = [
      'mauvezin',
      'PEDIATRIE',
      'sages-femmes',
      'saspas',
      'dubedat',
      'maison sante',
      'MSP',
      'N1',
      'niveau 2',
    ]
    for (const q of [...asked, 'Mauvzin', 'pédiatire', 'level 1', 'paediatrics', 'généralistes', 'd’une sage-femme'])
      expect(search(`q=${encodeURIComponent(q)}`).items, q).toHaveLength(1)
    expect(search('q=cardiologue').items).toEqual([])
  })
  it('counts what each filter would leave, the others staying as they are', () => {
    expect(search('').counts.level).toEqual({ n1: 1, saspas: 1 })
    expect(search('level=n3').items).toEqual([])
    expect(search('level=n3').counts.level).toEqual({ n1: 1, saspas: 1 })
    expect(search('level=n3').counts.kind).toEqual({})
  })
  it('leaves aside parameters of an old link', () => {
    expect(search('level=n1&colour=red&sort=drop').items).toHaveLength(1)
  })
})
