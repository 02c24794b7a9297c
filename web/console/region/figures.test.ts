import { describe, expect, it } from 'vitest'
import type { Figures } from '../api/shapes.ts'
import { barsOf, figureText } from './figures.ts'

const definition = {
  id: 'places',
  label: 'Places',
  definition: 'Places offertes',
  unit: '',
  source: 'Ancrage',
  countsPeople: true,
}
const figures: Figures = {
  region: { code: '76', name: 'Occitanie' },
  updatedAt: '2026-11-21T10:00:00.000Z',
  definitions: [definition],
  territories: [
    {
      id: 'b',
      name: 'Lozère',
      figures: { places: { value: null, suppressed: true, asOf: '2026-11-20T00:00:00.000Z' } },
    },
    { id: 'a', name: 'Gers', figures: { places: { value: 40, suppressed: false, asOf: '2026-11-20T00:00:00.000Z' } } },
  ],
  totals: {},
}

describe('a figure', () => {
  it('that is suppressed says « < 5 », never a number, even when one slipped through', () => {
    expect(figureText({ value: 3, suppressed: true })).toBe('< 5')
  })

  it('that is unknown is not zero', () => {
    expect(figureText(undefined)).toBe('—')
    expect(figureText({ value: 0, suppressed: false })).toBe('0')
  })
})

describe('the chart', () => {
  it('goes by name, not by value, and draws no bar for a suppressed value', () => {
    expect(barsOf(figures, definition).map(({ name, share, text }) => [name, share, text])).toEqual([
      ['Gers', 1, '40'],
      ['Lozère', 0, '< 5'],
    ])
  })
})
