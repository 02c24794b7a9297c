import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ListShape, parseListQuery, runListQuery } from './list-query.ts'

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
