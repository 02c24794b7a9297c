import { expect, test } from 'vitest'
import * as z from 'zod'
import { createItemWriter, listQuery, pageOf, pageSlice, sortBy } from './lists.ts'

const item = z.object({ id: z.string(), places: z.int() })

test('an item writer writes what the schema declares, once per object', () => {
  let turned = 0
  const writer = createItemWriter(item, (source: { readonly id: string }) => {
    turned += 1
    return { id: source.id, places: 2, secret: 'x' }
  })
  const sources = [{ id: 'a' }, { id: 'b' }]
  const text = writer.writePage(sources, 7, { kind: { msp: 2 } })
  expect(pageOf(item).parse(JSON.parse(text))).toEqual({
    items: [
      { id: 'a', places: 2 },
      { id: 'b', places: 2 },
    ],
    total: 7,
    counts: { kind: { msp: 2 } },
  })
  expect(text).not.toContain('secret')
  writer.writePage(sources, 7)
  expect(turned).toBe(2)
  expect(writer.writePage([], 0)).toBe('{"items":[],"total":0}')
})

test('a new object for the same record is written anew', () => {
  const writer = createItemWriter(item, (source: { readonly places: number }) => ({ id: 'a', places: source.places }))
  expect([writer.write({ places: 1 }), writer.write({ places: 2 })]).toEqual([
    '{"id":"a","places":1}',
    '{"id":"a","places":2}',
  ])
})

test('pages are counted from 1, and one past the end is empty', () => {
  expect(pageSlice([1, 2, 3], { page: 2, perPage: 2 })).toEqual([3])
  expect(pageSlice([1, 2, 3], { page: 3, perPage: 2 })).toEqual([])
})

test('list queries have sensible defaults and sort both ways', () => {
  const query = z.strictObject({ ...listQuery, sort: sortBy('name', 'updatedAt').default('name') })
  expect(query.parse({})).toEqual({ q: '', page: 1, perPage: 25, sort: 'name' })
  expect(query.parse({ sort: '-updatedAt', page: '3' })).toMatchObject({ sort: '-updatedAt', page: 3 })
})
