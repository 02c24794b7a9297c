import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Brand, brandSchema, chromaLevels, fontIds, layoutIds, sceneryIds } from './brand.ts'
import { computeTheme, contrastFaults, themeCss } from './theme.ts'

const brands: fc.Arbitrary<Brand> = fc.record({
  hue: fc.integer({ min: 0, max: 360 }),
  accentHue: fc.integer({ min: 0, max: 360 }),
  chroma: fc.constantFrom(...chromaLevels),
  font: fc.constantFrom(...fontIds),
  scenery: fc.constantFrom(...sceneryIds),
  layout: fc.constantFrom(...layoutIds),
  baseline: fc.constant('Un territoire qui accueille'),
  logo: fc.constant({ kind: 'mark' as const, text: 'Essai', symbol: 'sun' as const }),
})

describe('computeTheme', () => {
  it('keeps every text and control readable in both modes, whatever hues a territory picks', () => {
    fc.assert(
      fc.property(brands, (brand) => {
        const theme = computeTheme(brandSchema.parse(brand))
        expect(contrastFaults(theme.light)).toEqual([])
        expect(contrastFaults(theme.dark)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('gives two territories palettes that differ, since the colours come from their own hues', () => {
    const [one, other] = fc.sample(brands, { numRuns: 2, seed: 7 })
    expect(computeTheme(one!).light.primary).not.toBe(computeTheme(other!).light.primary)
  })

  it('reports a pair that is too pale, so that the property above can fail', () => {
    const [brand] = fc.sample(brands, { numRuns: 1, seed: 3 })
    const palette = { ...computeTheme(brand!).light, muted: '#d0d0d0' }
    expect(contrastFaults(palette).map((fault) => fault.foreground)).toContain('muted')
  })
})

describe('themeCss', () => {
  it('writes the dark palette for screens only: paper stays white', () => {
    const [brand] = fc.sample(brands, { numRuns: 1, seed: 3 })
    const css = themeCss(computeTheme(brand!))
    expect(css).toContain('--on-primary:#ffffff')
    expect(css).toContain('@media screen and (prefers-color-scheme:dark)')
  })

  it('leaves out the colours that a sheet never names: a page to read does not pay for the drawing of the home page', () => {
    const [brand] = fc.sample(brands, { numRuns: 1, seed: 3 })
    const css = themeCss(computeTheme(brand!), 'a{color:var(--primary);background:var(--surface,var(--tint))}')
    expect(css.match(/--[a-z-]+(?=:#)/g)).toEqual([
      '--surface',
      '--tint',
      '--primary',
      '--surface',
      '--tint',
      '--primary',
    ])
  })
})
