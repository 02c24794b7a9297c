import { expect, it } from 'vitest'
import { distanceKm } from './distance.ts'

it('knows how far Condom is from Auch, and that the way back is as long', () => {
  const auch = { lat: 43.6456, lon: 0.5886 }
  const condom = { lat: 43.9581, lon: 0.372 }
  expect(distanceKm(auch, condom)).toBeCloseTo(38.8, 0)
  expect(distanceKm(condom, auch)).toBe(distanceKm(auch, condom))
  expect(distanceKm(auch, auch)).toBe(0)
})
