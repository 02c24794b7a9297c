import { describe, expect, it } from 'vitest'
import { darkColours, lightColours } from './theme.ts'

const channel = (part: number): number => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['light', lightColours, '#ffffff'],
  ['dark', darkColours, '#17130f'],
] as const)('the %s theme', (_name, c, onColour) => {
  it.each(['ink', 'softInk', 'pine', 'ochre', 'danger', 'warning', 'success', 'info'] as const)(
    'can be read: %s on page and card is 4.5:1 at least (RGAA 3.2)',
    (name) => {
      expect(contrast(c[name], c.ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(c[name], c.paper)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['pine', 'ochre', 'danger', 'warning', 'success', 'info'] as const)('can be read on a %s button', (name) => {
    expect(contrast(onColour, c[name])).toBeGreaterThanOrEqual(4.5)
  })

  it('shows focus and fields at 3:1 at least (RGAA 3.3)', () => {
    for (const name of ['focus', 'fieldLine'] as const) {
      expect(contrast(c[name], c.ground)).toBeGreaterThanOrEqual(3)
      expect(contrast(c[name], c.paper)).toBeGreaterThanOrEqual(3)
    }
  })
})
