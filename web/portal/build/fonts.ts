// Makes the font files of packages/site/fonts from the published families, and only when a version or a choice below
// changes: node web/portal/build/fonts.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type FontId, fontIds } from '@ancrage/site/brand.ts'
import { allGlyphs, glyphSets } from '@ancrage/site/font-glyphs.ts'
import { fontFaces } from '@ancrage/site/fonts.ts'
import subsetFont from 'subset-font'

interface Cut {
  readonly source: string
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>
}

const require = createRequire(import.meta.url)
const outDir = join(import.meta.dirname, '../../../packages/site/fonts')

// Fraunces only sets headings: it is softened, and pinned to its display size and to the weight of headings, which
// halves the file. The others keep the weights that the style sheets ask for.
const cuts: Readonly<Record<FontId, Cut>> = {
  atkinson: {
    source: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 750 } },
  },
  bitter: {
    source: '@fontsource-variable/bitter/files/bitter-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 750 } },
  },
  figtree: {
    source: '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 800 } },
  },
  fraunces: {
    source: '@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
    axes: { opsz: 72, SOFT: 60, WONK: 0, wght: 650 },
  },
  lexend: {
    source: '@fontsource-variable/lexend/files/lexend-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
  'source-sans': {
    source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 800 } },
  },
}

const textOf = (points: readonly number[]): string => String.fromCodePoint(...points)

/** Tables that browsers draw without: hinting has no effect on the screens of today. */
const unused = ['gasp', 'prep', 'DSIG', 'meta', 'STAT', 'GDEF']
/** Kerning and ligatures; in running text also the figures that tables and counts ask for. */
const features = { headings: ['kern', 'liga'], all: ['kern', 'liga', 'tnum', 'lnum'] } as const

for (const id of fontIds) {
  const { source, axes } = cuts[id]
  const { sets } = fontFaces[id]
  for (const [part, points] of Object.entries(glyphSets(sets))) {
    const font = await subsetFont(readFileSync(require.resolve(source)), textOf(points), {
      targetFormat: 'woff2',
      variationAxes: axes,
      keepFeatures: features[sets],
      noHinting: true,
      dropTables: unused,
    })
    writeFileSync(join(outDir, part === 'first' ? `${id}.woff2` : `${id}.rest.woff2`), font)
  }
}

// Documents are written with one weight per file, uncompressed: no PDF writer embeds a variable web font.
const weights: Readonly<Record<FontId, { readonly head: number; readonly text?: number }>> = {
  atkinson: { head: 750, text: 400 },
  bitter: { head: 750, text: 400 },
  figtree: { head: 800, text: 400 },
  fraunces: { head: 650 },
  lexend: { head: 650, text: 350 },
  'source-sans': { head: 800, text: 400 },
}

mkdirSync(join(outDir, 'print'), { recursive: true })
for (const id of fontIds) {
  for (const [use, wght] of Object.entries(weights[id])) {
    const { source, axes } = cuts[id]
    const font = await subsetFont(readFileSync(require.resolve(source)), textOf(allGlyphs), {
      targetFormat: 'truetype',
      variationAxes: { ...axes, wght },
    })
    writeFileSync(join(outDir, 'print', `${id}.${use}.ttf`), font)
  }
}
