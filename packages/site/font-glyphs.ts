import type { FontFace } from './fonts.ts'

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const pointsOf = (text: string): readonly number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0)

/** What French and its neighbours need: Latin-1, œ Œ Ÿ, dashes, quotes, thin spaces, euro, arrows, comparisons. */
export const allGlyphs: readonly number[] = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...[0x152, 0x153, 0x178, 0x2009, 0x202f, 0x20ac, 0x2022, 0x2026],
  ...range(0x2010, 0x2014),
  ...[0x2018, 0x2019, 0x201c, 0x201d],
  ...range(0x2190, 0x2193),
  ...[0x2212, 0x2215, 0x2260, 0x2264, 0x2265],
]

const lettersAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** What nearly every page shows, in French as in English: in its headings (with the # of a brand), or in all of its text. */
const first: Readonly<Record<FontFace['sets'], ReadonlySet<number>>> = {
  headings: new Set(pointsOf(`${lettersAndDigits} #%&,.:;!?’()-–·«»\u00a0\u202fàâçéèêëîïôùûœÀÂÇÉÈÊÎÔ`)),
  all: new Set([...range(0x20, 0x7e), ...pointsOf('–—…·’‘“”«»€°→\u00a0\u202fàâäæçéèêëîïôöùûüœÀÂÇÉÈÊËÎÏÔÙÛŒ')]),
}

export interface GlyphSets {
  /** Comes with every page: on a slow network the last bytes of a face are those that a page waits for. */
  readonly first: readonly number[]
  /** Comes with the page that shows one of these. */
  readonly rest: readonly number[]
}

export const glyphSets = (sets: FontFace['sets']): GlyphSets => ({
  first: allGlyphs.filter((point) => first[sets].has(point)),
  rest: allGlyphs.filter((point) => !first[sets].has(point)),
})

const hex = (point: number): string => point.toString(16).toUpperCase()

/** Code points in order as the `unicode-range` of a face: `U+22-26,U+2A`. */
export const unicodeRange = (points: readonly number[]): string => {
  const runs: { readonly from: number; to: number }[] = []
  for (const point of points.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last.to === point - 1) last.to = point
    else runs.push({ from: point, to: point })
  }
  return runs.map(({ from, to }) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join()
}
