import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { FontId } from '../brand.ts'
import { printFonts } from '../print-fonts.ts'
import { writePng } from './write-png.ts'

/** The name that each file says of itself: the first instance of its variable family. */
const familyInFile: Readonly<Record<FontId, string>> = {
  atkinson: 'Atkinson Hyperlegible Next',
  bitter: 'Bitter Thin',
  figtree: 'Figtree Light',
  fraunces: 'Fraunces',
  lexend: 'Lexend',
  'source-sans': 'Source Sans 3 ExtraLight',
}

/** In a bundle the drawing engine was copied beside it; from source it is where it was installed. */
const engineFile = (): string => {
  const beside = join(import.meta.dirname, 'site', 'resvg.wasm')
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
}

let engine: Promise<typeof import('@resvg/resvg-wasm')> | undefined
const openEngine = async (): Promise<typeof import('@resvg/resvg-wasm')> => {
  const made = await import('@resvg/resvg-wasm')
  await made.initWasm(readFileSync(engineFile()))
  return made
}

const drawn = new Map<string, Uint8Array>()
const MOST_KEPT = 400

/** The PNG of a drawing, its words in the brand’s face; the same drawing is drawn once in the life of a process. */
export const drawPicture = async (svg: string, font: FontId): Promise<Uint8Array> => {
  const known = drawn.get(svg)
  if (known) return known
  engine ??= openEngine()
  const { Resvg } = await engine
  const resvg = new Resvg(svg, {
    font: {
      fontBuffers: [printFonts(font).head],
      loadSystemFonts: false,
      defaultFontFamily: familyInFile[font],
    },
  })
  const { pixels, width, height } = resvg.render()
  resvg.free()
  const png = await writePng(pixels, width, height)
  if (drawn.size >= MOST_KEPT) drawn.clear()
  drawn.set(svg, png)
  return png
}
