import { expect, it } from 'vitest'
import { resolvePerimeter } from './resolve-perimeter.ts'

const communes = (perimeter: Parameters<typeof resolvePerimeter>[0]) => {
  const resolved = resolvePerimeter(perimeter)
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  return resolved.value
}

it('resolves a département to its communes of today, without delegated ones', () => {
  const gers = communes({ departements: ['32'] })
  expect(gers).toHaveLength(458)
  expect(gers.find(({ code }) => code === '32013')).toMatchObject({
    name: 'Auch',
    departement: '32',
    postalCodes: ['32000'],
  })
})

it('adds EPCI and communes, once each, sorted by INSEE code', () => {
  const both = communes({ epci: ['200070761', '200070712'], communes: ['63003', '32013'] })
  const codes = both.map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)].sort())
  expect(both).toHaveLength(58 + 30 + 1)
  expect(both.find(({ code }) => code === '63003')?.epci).toEqual({
    siren: '200070761',
    name: 'CC Ambert Livradois Forez',
  })
})

it('crosses départements, because a territory is a list of communes', () => {
  expect(communes({ communes: ['32013', '65440'] }).map(({ departement }) => departement)).toEqual(['32', '65'])
})

it('names every unknown code at once', () => {
  const resolved = resolvePerimeter({ departements: ['99'], communes: ['32013', '00000'] })
  expect(resolved.ok ? [] : resolved.error.map(({ path, found }) => [path.join('/'), found])).toEqual([
    ['perimeter/departements/0', '99'],
    ['perimeter/communes/1', '00000'],
  ])
})

it('knows where the communes of the demonstration are, down to the smallest', () => {
  const gers = communes({ departements: ['32'] })
  const auch = gers.find(({ code }) => code === '32013')?.centre
  expect(auch?.lat).toBeCloseTo(43.65, 1)
  expect(auch?.lon).toBeCloseTo(0.59, 1)
  const known = gers.filter(({ centre }) => centre !== undefined)
  expect(known.length).toBeGreaterThanOrEqual(gers.length - 1)
  for (const { centre } of known) {
    expect(centre?.lat).toBeGreaterThan(43.2)
    expect(centre?.lat).toBeLessThan(44.1)
  }
})
