/** The part of pdfkit that the booklet uses; the published types lack structure options of links and figures. */
declare module 'pdfkit' {
  interface Structure {
    readonly dictionary: object
    add(child: Structure | (() => void)): this
    end(): void
  }

  interface TextOptions {
    readonly width?: number
    readonly height?: number
    readonly lineGap?: number
    readonly align?: 'left' | 'right' | 'center'
    readonly characterSpacing?: number
  }

  interface OutlineItem {
    addItem(title: string, options?: { readonly expanded?: boolean }): OutlineItem
  }

  class PDFDocument {
    constructor(options: {
      readonly size: string | readonly [number, number]
      readonly margin: number
      readonly pdfVersion: '1.7'
      readonly tagged: boolean
      readonly subset: 'PDF/UA'
      readonly lang: string
      readonly displayTitle: boolean
      readonly bufferPages: boolean
      readonly autoFirstPage: boolean
      /** Null keeps the standard fonts, which cannot be embedded, out of the file. */
      readonly font: null
      readonly info: Readonly<Record<string, string | Date>>
    })
    x: number
    y: number
    readonly page: { readonly width: number; readonly height: number }
    readonly outline: OutlineItem
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    registerFont(name: string, source: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    fillOpacity(opacity: number): this
    strokeOpacity(opacity: number): this
    opacity(opacity: number): this
    lineWidth(width: number): this
    dash(length: number, options: { readonly space: number }): this
    undash(): this
    lineCap(style: 'round' | 'butt'): this
    text(text: string, x: number, y: number, options?: TextOptions): this
    heightOfString(text: string, options?: TextOptions): number
    widthOfString(text: string, options?: TextOptions): number
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      address: string,
      options: { readonly structParent: Structure; readonly Contents: object },
    ): this
    struct(
      type: string,
      options?: {
        readonly title?: string
        readonly lang?: string
        readonly alt?: string
        readonly bbox?: readonly [number, number, number, number]
        readonly placement?: 'Block' | 'Inline'
      },
    ): Structure
    addStructure(structure: Structure): this
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' | 'Page' }): this
    endMarkedContent(): this
    addPage(): this
    bufferedPageRange(): { readonly start: number; readonly count: number }
    switchToPage(page: number): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    path(data: string): this
    circle(x: number, y: number, radius: number): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    fill(colour?: string): this
    stroke(colour?: string): this
    clip(): this
    end(): void
  }

  export default PDFDocument
  export type { OutlineItem, Structure, TextOptions }
}
