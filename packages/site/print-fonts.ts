import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FontId } from './brand.ts'
import { fontFaces } from './fonts.ts'

/** The faces of a document, each one weight of one family. */
export interface PrintFonts {
  readonly head: Uint8Array
  readonly text: Uint8Array
  /** For words that stand out inside the text. */
  readonly strong: Uint8Array
}

/** In a bundle the fonts were copied beside it; from source they are here. */
const folder = (): string => {
  const beside = join(import.meta.dirname, 'site', 'fonts', 'print')
  return existsSync(beside) ? beside : join(import.meta.dirname, 'fonts', 'print')
}

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder(), `${name}.ttf`)))

/** The brand’s face for a printed document; a face that sets headings only leaves the text to Source Sans. */
export const printFonts = (id: FontId): PrintFonts => {
  const text = fontFaces[id].sets === 'all' ? id : 'source-sans'
  return { head: read(`${id}.head`), text: read(`${text}.text`), strong: read(`${text}.head`) }
}
