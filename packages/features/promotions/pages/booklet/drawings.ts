import type { SceneDrawing, SceneShape } from '@ancrage/site/scenery-shapes.ts'
import type PDFDocument from 'pdfkit'
import type { Structure } from 'pdfkit'
import { encode } from 'uqr'
import { type Paper, sheet } from './paper.ts'

const trace = (doc: PDFDocument, { figure }: SceneShape): PDFDocument =>
  'd' in figure ? doc.path(figure.d) : doc.circle(figure.x, figure.y, figure.radius)

const drawShape = (doc: PDFDocument, shape: SceneShape): void => {
  const { fill, stroke, strokeWidth, dash, opacity, at } = shape
  doc.save()
  doc.translate(at.x, at.y).scale(at.scale)
  doc.opacity(opacity)
  if (fill) trace(doc, shape).fill(fill)
  if (stroke) {
    doc.lineWidth(strokeWidth)
    const [length = 0, space = 0] = dash
    // A dash of no length with a round end is a dot, which the writer refuses: a hundredth does the same.
    if (dash.length > 0) doc.lineCap(length === 0 ? 'round' : 'butt').dash(Math.max(length, 0.01), { space })
    trace(doc, shape).stroke(stroke)
  }
  doc.restore()
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The landscape of the territory, filling an area from its right and lower edges; its sky may rise above. */
export const drawScenery = ({ doc, decorate }: Paper, { box, shapes }: SceneDrawing, area: Area): void => {
  const scale = Math.max(area.width / box.width, area.height / box.height)
  decorate(() => {
    doc.rect(0, 0, sheet.width, sheet.height).clip()
    doc.translate(area.x + area.width - box.width * scale, area.y + area.height - box.height * scale).scale(scale)
    doc.translate(-box.x, -box.y)
    for (const shape of shapes) drawShape(doc, shape)
  })
}

/** A code to scan, as one figure that says where it leads. */
export const drawCode = (
  { doc, colours }: Paper,
  parent: Structure,
  code: {
    readonly address: string
    readonly alt: string
    readonly x: number
    readonly y: number
    readonly side: number
  },
): void => {
  const { address, alt, x, y, side } = code
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const figure = doc.struct('Figure', { alt, bbox: [x, y, x + side, y + side], placement: 'Block' })
  parent.add(figure)
  figure.add(() => {
    doc.save()
    doc.rect(x, y, side, side).fill('#ffffff')
    const module = side / size
    data.forEach((row, line) => {
      row.forEach((dark, column) => {
        // A hair wider than its place: readers would otherwise see white lines between modules.
        if (dark) doc.rect(x + column * module, y + line * module, module + 0.05, module + 0.05)
      })
    })
    doc.fill(colours.text)
    doc.restore()
  })
  figure.end()
}

/** What every sheet but the cover bears: a band of the accent, the name of the booklet, its number. */
export const drawFolios = (paper: Paper, name: string): void => {
  const { doc, colours, decorate } = paper
  const { start, count } = doc.bufferedPageRange()
  for (let page = start + 1; page < start + count; page++) {
    doc.switchToPage(page)
    decorate(() => {
      doc.rect(0, 0, sheet.width, 9).fill(colours.accent)
      doc.rect(0, 9, sheet.width, 2.5).fill(colours.primary)
      const y = sheet.height - 34
      doc.font('text').fontSize(8.5).fillColor(colours.muted)
      doc.text(name, sheet.side, y, { width: 260, height: 12 })
      doc.font('strong').text(String(page + 1), sheet.width - sheet.side - 60, y, { width: 60, align: 'right' })
    }, 'Pagination')
  }
}
