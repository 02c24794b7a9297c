import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontIds } from './brand.ts'
import { allGlyphs, glyphSets, unicodeRange } from './font-glyphs.ts'
import { fontCss, fontFaces } from './fonts.ts'

const sizeOf = (name: string): number => statSync(join(import.meta.dirname, 'fonts', `${name}.woff2`)).size

describe('unicodeRange', () => {
  it('writes neighbours as one run and a lone character by itself', () => {
    expect(unicodeRange([0x2a, 0x22, 0x23, 0x24])).toBe('U+22-24,U+2A')
  })
})

describe('glyphSets', () => {
  it('splits what a face can write, so that no letter is sent twice nor forgotten', () => {
    for (const sets of ['headings', 'all'] as const) {
      const { first, rest } = glyphSets(sets)
      expect([...first, ...rest].toSorted((a, b) => a - b)).toEqual(allGlyphs.toSorted((a, b) => a - b))
    }
  })

  it('writes the headings of a French page with the first file alone', () => {
    const first = new Set(glyphSets('headings').first)
    const text =
      '#Dites32 : où s’installer (à deux), attendu·e, 45\u00a0%, un cœur, dès l’été ? «\u00a0Élève, maître, Noël\u00a0» – 1\u202f250 !'
    expect([...text].filter((letter) => !first.has(letter.codePointAt(0) ?? 0))).toEqual([])
  })
})

describe.each(fontIds)('face %s', (id) => {
  it('fits in the first packets of a slow network, and headings alone in half of that', () => {
    expect(sizeOf(id)).toBeLessThan(fontFaces[id].sets === 'headings' ? 11_500 : 20_000)
    expect(sizeOf(`${id}.rest`)).toBeLessThan(12_000)
  })

  it('has its second file fetched for its own letters only', () => {
    const [first = '', rest = ''] =
      fontCss(id, { first: '/a.woff2', rest: '/b.woff2' }).match(/@font-face\{[^}]*\}/g) ?? []
    expect(first).not.toContain('unicode-range')
    expect(rest).toMatch(/url\(\/b\.woff2\).*unicode-range:U\+/)
  })

  it('is a font file as browsers take it', () => {
    for (const name of [id, `${id}.rest`]) {
      expect(readFileSync(join(import.meta.dirname, 'fonts', `${name}.woff2`)).toString('latin1', 0, 4)).toBe('wOF2')
    }
  })
})
