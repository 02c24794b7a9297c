// Makes the font files of packages/site/fonts from the published families, and only when a version or a choice below
// changes: node web/portal/build/fonts.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

interface Cut {
  readonly source: string
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>
}

const require = createRequire(import.meta.url)
const outDir = join(import.meta.dirname, '../../../packages/site/fonts')

// Fraunces only sets headings: it is softened, and pinned to its display size and to the weight of headings, which
// halves the file. The others keep their weights alone.
const cuts: Readonly<Record<string, Cut>> = {
  atkinson: {
    source: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    axes: {},
  },
  bitter: {
    source: '@fontsource-variable/bitter/files/bitter-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 800 } },
  },
  figtree: { source: '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2', axes: {} },
  fraunces: {
    source: '@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
    axes: { opsz: 72, SOFT: 60, WONK: 0, wght: 650 },
  },
  lexend: {
    source: '@fontsource-variable/lexend/files/lexend-latin-wght-normal.woff2',
    axes: { wght: { min: 300, max: 800 } },
  },
  'source-sans': { source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2', axes: {} },
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** What French and its neighbours need: Latin-1, œ Œ Ÿ, dashes, quotes, thin spaces, euro, arrows, comparisons. */
const glyphs = String.fromCodePoint(
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...[0x152, 0x153, 0x178, 0x2009, 0x202f, 0x20ac, 0x2022, 0x2026],
  ...range(0x2010, 0x2014),
  ...[0x2018, 0x2019, 0x201c, 0x201d],
  ...range(0x2190, 0x2193),
  ...[0x2212, 0x2215, 0x2260, 0x2264, 0x2265],
)

for (const [name, { source, axes }] of Object.entries(cuts)) {
  const font = await subsetFont(readFileSync(require.resolve(source)), glyphs, {
    targetFormat: 'woff2',
    variationAxes: axes,
  })
  writeFileSync(join(outDir, `${name}.woff2`), font)
}

// Documents are written with one weight per file, uncompressed: no PDF writer embeds a variable web font.
const weights: Readonly<Record<string, { readonly head: number; readonly text?: number }>> = {
  atkinson: { head: 750, text: 400 },
  bitter: { head: 750, text: 400 },
  figtree: { head: 800, text: 400 },
  fraunces: { head: 650 },
  lexend: { head: 650, text: 350 },
  'source-sans': { head: 800, text: 400 },
}

mkdirSync(join(outDir, 'print'), { recursive: true })
for (const [name, cut] of Object.entries(weights)) {
  for (const [use, wght] of Object.entries(cut)) {
    const { source, axes } = cuts[name] ?? { source: '', axes: {} }
    const font = await subsetFont(readFileSync(require.resolve(source)), glyphs, {
      targetFormat: 'truetype',
      variationAxes: { ...axes, wght },
    })
    writeFileSync(join(outDir, 'print', `${name}.${use}.ttf`), font)
  }
}
