import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findPlace,
  kmFrom,
  type ListQuery,
  type ListShape,
  listQueryParams,
  parseListQuery,
  relaxationsOf,
  runListQuery,
} from './list-query.ts'

interface Thing {
  readonly name: string
  readonly kind: string
  readonly tags: readonly string[]
  readonly size: number
}
const shape: ListShape<Thing> = {
  text: (thing) => `${thing.name} ${thing.kind}`,
  facets: { kind: (thing) => [thing.kind], tag: (thing) => thing.tags },
  sorts: { name: (thing) => thing.name, size: (thing) => thing.size },
}
const thing = fc.record({
  name: fc.constantFrom('Élise', 'Zoé', 'école', 'Eauze', 'L’Isle'),
  kind: fc.constantFrom('a', 'b', 'c'),
  tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
  size: fc.integer({ min: 0, max: 20 }),
})
const facets = fc.record({
  kind: fc.subarray(['a', 'b', 'c']),
  tag: fc.subarray(['x', 'y', 'z']),
})

describe('filters', () => {
  it('count, for each value, what choosing it would leave with the other facets as they are', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 30 }), facets, (things, chosen) => {
        const wanted = Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0))
        const { counts } = runListQuery(shape, things, { q: '', facets: wanted, sort: '' })
        for (const kind of ['a', 'b', 'c']) {
          const alone = runListQuery(shape, things, { q: '', facets: { ...wanted, kind: [kind] }, sort: '' })
          expect(counts.kind?.[kind] ?? 0).toBe(alone.items.length)
        }
      }),
    )
  })
  it('never lose nor repeat a record, and sort as asked both ways', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 30 }), (things) => {
        const up = runListQuery(shape, things, { q: '', facets: {}, sort: 'size' }).items
        const down = runListQuery(shape, things, { q: '', facets: {}, sort: '-size' }).items
        expect(up).toHaveLength(things.length)
        expect(up.map(({ size }) => size)).toEqual(down.map(({ size }) => size).toReversed())
        expect(up.map(({ size }) => size)).toEqual(things.map(({ size }) => size).toSorted((a, b) => a - b))
      }),
    )
  })
  it('sort names as French people do: accents beside their letter', () => {
    const things = ['Zoé', 'Élise', 'Eauze'].map((name) => ({ name, kind: 'a', tags: [], size: 0 }))
    const { items } = runListQuery(shape, things, { q: '', facets: {}, sort: 'name' })
    expect(items.map(({ name }) => name)).toEqual(['Eauze', 'Élise', 'Zoé'])
  })
})

describe('the query string', () => {
  it('keeps what it knows and leaves aside what it does not, since links age', () => {
    const query = parseListQuery(shape, new URLSearchParams('q= école &kind=a&kind=b&old=1&sort=colour'))
    expect(query).toEqual({ q: 'école', facets: { kind: ['a', 'b'] }, sort: '' })
  })
})

const towns = [
  { name: 'Auch', lat: 43.6456, lon: 0.5886 },
  { name: 'Condom', lat: 43.9581, lon: 0.372 },
  { name: 'L’Isle-Jourdain', lat: 43.6139, lon: 1.0839 },
  { name: 'L’Isle-Bouzon', lat: 43.9228, lon: 0.7297 },
]
interface Placed {
  readonly town: string
  readonly about: string
  readonly position: { readonly lat: number; readonly lon: number } | undefined
}
const placedShape: ListShape<Placed> = {
  text: ({ town, about }) => `${town} ${about}`,
  name: ({ town }) => town,
  facets: { about: ({ about }) => [about] },
  sorts: { town: ({ town }) => town },
  position: ({ position }) => position,
}
const placed: readonly Placed[] = [
  { town: 'Nulle part', about: 'auch', position: undefined },
  ...towns.map((town) => ({ town: town.name, about: 'cabinet', position: town })),
]
const ask = (query: string): ListQuery => parseListQuery(placedShape, new URLSearchParams(query), towns)

describe('a place to measure from', () => {
  it('is known by its name, its only beginning or one error, never by a guess between two', () => {
    for (const typed of ['condom', 'CONDOM ', 'cond', 'condon']) expect(findPlace(towns, typed)?.name).toBe('Condom')
    expect(findPlace(towns, 'isle jourdain')?.name).toBe('L’Isle-Jourdain')
    expect(findPlace(towns, 'isle')).toBeUndefined()
    expect(ask('near=Toulouse')).toMatchObject({ unknownPlace: 'Toulouse' })
  })
  it('puts the nearest first and what nobody placed last', () => {
    const query = ask('near=auch')
    const { items } = runListQuery(placedShape, placed, query)
    expect(items.map(({ town }) => town)).toEqual(['Auch', 'L’Isle-Bouzon', 'Condom', 'L’Isle-Jourdain', 'Nulle part'])
    expect(items.map((one) => Math.round(kmFrom(placedShape, query, one) ?? -1)).slice(0, 2)).toEqual([0, 33])
  })
  it('keeps within a distance only once the place is known', () => {
    expect(runListQuery(placedShape, placed, ask('near=auch&within=10')).items).toHaveLength(1)
    expect(ask('within=10').withinKm).toBeUndefined()
  })
  it('gives way to an order that was asked for', () => {
    expect(runListQuery(placedShape, placed, ask('near=condom&sort=town')).items[0]?.town).toBe('Auch')
  })
})

describe('a search', () => {
  it('puts what has the name before what mentions it', () => {
    expect(runListQuery(placedShape, placed, ask('q=auch')).items.map(({ town }) => town)).toEqual([
      'Auch',
      'Nulle part',
    ])
  })
  it('that finds nothing knows which single part to give up, the most fruitful first', () => {
    const parts = (query: string) =>
      relaxationsOf(placedShape, placed, ask(query)).map(({ part, count }) => [part, count])
    expect(parts('q=condom&about=auch')).toEqual([
      ['about', 1],
      ['q', 1],
    ])
    expect(parts('q=lectoure&about=gers')).toEqual([])
    expect(parts('q=lectoure&near=Condom')).toEqual([['q', 5]])
  })
  it('reads back the address that it writes', () => {
    const query = ask('q=condom&about=auch&about=cabinet&near=condom&within=20&sort=-town')
    expect(parseListQuery(placedShape, listQueryParams(query), towns)).toEqual(query)
  })
})
