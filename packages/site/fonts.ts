import type { FontId } from './brand.ts'
import { glyphSets, unicodeRange } from './font-glyphs.ts'

interface Metrics {
  readonly ascent: number
  readonly descent: number
  /** Mean advance of running text. */
  readonly advance: number
}

export interface FontFace {
  readonly family: string
  readonly weights: readonly [min: number, max: number]
  readonly kind: 'serif' | 'sans'
  /** A display face sets the headings only; text then uses the reader's own system font. */
  readonly sets: 'all' | 'headings'
  readonly headWeight: number
  readonly subWeight: number
  /** Shares of the em, to size the fallback so that the page does not jump when the file arrives. */
  readonly metrics: Metrics
}

export const fontFaces: Readonly<Record<FontId, FontFace>> = {
  atkinson: {
    family: 'Atkinson Hyperlegible Next',
    weights: [400, 750],
    kind: 'sans',
    sets: 'all',
    headWeight: 750,
    subWeight: 700,
    metrics: { ascent: 0.984, descent: 0.316, advance: 0.444 },
  },
  bitter: {
    family: 'Bitter',
    weights: [400, 750],
    kind: 'serif',
    sets: 'all',
    headWeight: 750,
    subWeight: 700,
    metrics: { ascent: 0.935, descent: 0.265, advance: 0.465 },
  },
  figtree: {
    family: 'Figtree',
    weights: [400, 800],
    kind: 'sans',
    sets: 'all',
    headWeight: 800,
    subWeight: 750,
    metrics: { ascent: 0.95, descent: 0.25, advance: 0.449 },
  },
  fraunces: {
    family: 'Fraunces',
    weights: [400, 800],
    kind: 'serif',
    sets: 'headings',
    headWeight: 650,
    subWeight: 650,
    metrics: { ascent: 0.978, descent: 0.255, advance: 0.455 },
  },
  lexend: {
    family: 'Lexend',
    weights: [400, 700],
    kind: 'sans',
    sets: 'all',
    headWeight: 650,
    subWeight: 600,
    metrics: { ascent: 1, descent: 0.25, advance: 0.49 },
  },
  'source-sans': {
    family: 'Source Sans 3',
    weights: [400, 800],
    kind: 'sans',
    sets: 'all',
    headWeight: 800,
    subWeight: 700,
    metrics: { ascent: 1.024, descent: 0.4, advance: 0.418 },
  },
}

/** Mean advance of running text in Arial and in Georgia: equal, 913/2048 of the em. */
const FALLBACK_ADVANCE = 913 / 2048
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** Addresses of `fonts/<id>.woff2`, which comes with every page, and of `fonts/<id>.rest.woff2`, for the few that need it. */
export interface FontPaths {
  readonly first: string
  readonly rest: string
}

/** `@font-face` of the family and of its sized fallback, with the properties that say where each is used. */
export const fontCss = (id: FontId, paths: FontPaths): string => {
  const { family, weights, kind, sets, headWeight, subWeight, metrics } = fontFaces[id]
  const scale = metrics.advance / FALLBACK_ADVANCE
  const local =
    kind === 'serif' ? 'local(Georgia),local("Noto Serif")' : 'local(Arial),local("Liberation Sans"),local(Roboto)'
  const generic = kind === 'serif' ? 'Georgia,serif' : 'system-ui,sans-serif'
  const stack = `"${family}","${family} repli",${generic}`
  const face = (path: string, more: string): string =>
    `@font-face{font-family:"${family}";src:url(${path}) format("woff2");font-weight:${weights[0]} ${weights[1]};font-display:swap${more}}`
  return (
    face(paths.first, '') +
    // Later declarations win for the characters they name, and only these make a browser fetch their file.
    face(paths.rest, `;unicode-range:${unicodeRange(glyphSets(sets).rest)}`) +
    `@font-face{font-family:"${family} repli";src:${local};size-adjust:${percent(scale)};` +
    `ascent-override:${percent(metrics.ascent / scale)};descent-override:${percent(metrics.descent / scale)};line-gap-override:0%}` +
    `:root{--font-head:${stack};--font-body:${sets === 'all' ? stack : 'system-ui,sans-serif'};` +
    `--w-head:${headWeight};--w-sub:${subWeight}}`
  )
}
