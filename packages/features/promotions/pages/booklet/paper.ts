import { french } from '@ancrage/site/html.ts'
import type { PrintFonts } from '@ancrage/site/print-fonts.ts'
import type { Palette } from '@ancrage/site/theme.ts'
import type PDFDocument from 'pdfkit'
import type { Structure } from 'pdfkit'

export interface PaperSpec {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** BCP 47, such as `fr-FR`. */
  readonly lang: string
  /** Day that the document bears: the same content gives the same bytes. */
  readonly dated: string
  readonly fonts: PrintFonts
  readonly colours: Palette
}

/** Points (1/72 inch): A5, folded from A4. */
export const sheet = { width: 419.53, height: 595.28, side: 44, top: 50, bottom: 58 } as const
export const columnWidth = sheet.width - 2 * sheet.side

type Face = keyof PrintFonts
export interface Type {
  readonly face: Face
  readonly size: number
  readonly colour: string
  readonly gap: number
  readonly lineGap: number
}

/** A document whose every mark is either part of its structure or told to be decoration. */
export interface Paper {
  readonly doc: PDFDocument
  readonly root: Structure
  readonly colours: Palette
  readonly types: Readonly<Record<'cover' | 'h1' | 'h2' | 'h3' | 'lead' | 'body' | 'strong' | 'small', Type>>
  /** A further structure element, placed under `parent`. */
  readonly section: (type: string, parent?: Structure) => Structure
  /** Text as one structure element, at the pen; the pen moves below it. */
  readonly write: (parent: Structure, tag: string, text: string, type: Type, where?: Where) => void
  /** Text that leads to an address: a link annotation inside a Link element, described in full. */
  readonly link: (
    parent: Structure,
    text: string,
    address: string,
    described: string,
    type: Type,
    where?: Where,
  ) => void
  /** Marks that say nothing: read aloud by nobody. */
  readonly decorate: (draw: () => void, type?: 'Pagination' | 'Layout') => void
  /** Goes to the next sheet unless this height still fits. */
  readonly need: (height: number) => void
  readonly nextSheet: () => void
  readonly heightOf: (text: string, type: Type, width?: number) => number
  /** Everything, once the last sheet is written. */
  readonly close: () => Promise<Uint8Array>
}

export interface Where {
  readonly x?: number
  readonly width?: number
}

/** French spacing with the one no-break space that every face has. */
export const set = (text: string): string => french(text).replace(/\u202f/g, '\u00a0')

// pdfkit writes primitive strings as names, and text as String objects.
const pdfText = (text: string): object => Object(text)

const typesOf = (colours: Palette): Paper['types'] => ({
  cover: { face: 'head', size: 31, colour: colours.text, gap: 8, lineGap: -2 },
  h1: { face: 'head', size: 22, colour: colours.primary, gap: 8, lineGap: 0 },
  h2: { face: 'head', size: 20, colour: colours.primary, gap: 9, lineGap: 0 },
  h3: { face: 'head', size: 13.5, colour: colours.text, gap: 5, lineGap: 0 },
  lead: { face: 'text', size: 13, colour: colours.text, gap: 9, lineGap: 2.5 },
  body: { face: 'text', size: 11, colour: colours.text, gap: 7, lineGap: 3 },
  strong: { face: 'strong', size: 11, colour: colours.text, gap: 2, lineGap: 2 },
  small: { face: 'text', size: 9.5, colour: colours.muted, gap: 6, lineGap: 2 },
})

/** Opens an empty document. The writer is loaded only now: most releases make no document at all. */
export const openPaper = async (spec: PaperSpec): Promise<Paper> => {
  const { default: Writer } = await import('pdfkit')
  const { colours } = spec
  const dated = new Date(`${spec.dated}T12:00:00.000Z`)
  const doc = new Writer({
    size: [sheet.width, sheet.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: spec.lang,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: spec.title,
      Author: spec.author,
      Subject: spec.subject,
      Creator: 'Ancrage',
      Producer: 'Ancrage',
      CreationDate: dated,
      ModDate: dated,
    },
  })
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
  for (const face of ['head', 'text', 'strong'] as const) doc.registerFont(face, spec.fonts[face])
  const root = doc.struct('Document')
  doc.addStructure(root)

  const section: Paper['section'] = (type, parent = root) => {
    const made = doc.struct(type)
    parent.add(made)
    return made
  }
  const use = ({ face, size, colour }: Type): PDFDocument => doc.font(face).fontSize(size).fillColor(colour)
  const heightOf: Paper['heightOf'] = (text, type, width = columnWidth) =>
    use(type).heightOfString(set(text), { width, lineGap: type.lineGap })
  const nextSheet = (): void => {
    doc.addPage()
    doc.x = sheet.side
    doc.y = sheet.top
  }
  const need = (height: number): void => {
    if (doc.y + height > sheet.height - sheet.bottom) nextSheet()
  }
  const put = (text: string, type: Type, { x = sheet.side, width = columnWidth }: Where): void => {
    use(type).text(set(text), x, doc.y, { width, lineGap: type.lineGap })
  }
  const write: Paper['write'] = (parent, tag, text, type, where = {}) => {
    need(heightOf(text, type, where.width))
    const made = doc.struct(tag)
    parent.add(made)
    made.add(() => put(text, type, where))
    made.end()
    doc.y += type.gap
  }
  const link: Paper['link'] = (parent, text, address, described, type, where = {}) => {
    const height = heightOf(text, type, where.width)
    need(height)
    const top = doc.y
    const x = where.x ?? sheet.side
    const width = Math.min(where.width ?? columnWidth, use(type).widthOfString(set(text)))
    const made = doc.struct('Link')
    parent.add(made)
    made.add(() => put(text, type, where))
    doc.link(x, top, width, height, address, { structParent: made, Contents: pdfText(described) })
    made.end()
    decorate(() => {
      const under = top + height - type.lineGap
      if (height < type.size * 2) doc.rect(x, under, width, 0.6).fill(type.colour)
    })
    doc.y += type.gap
  }
  const decorate: Paper['decorate'] = (draw, type = 'Layout') => {
    doc.markContent('Artifact', { type })
    doc.save()
    draw()
    doc.restore()
    doc.endMarkedContent()
  }
  const close = (): Promise<Uint8Array> => {
    root.end()
    doc.end()
    return whole
  }
  return {
    doc,
    root,
    colours,
    types: typesOf(colours),
    section,
    write,
    link,
    decorate,
    need,
    nextSheet,
    heightOf,
    close,
  }
}
