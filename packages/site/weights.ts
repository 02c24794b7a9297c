import type { ManifestEntry } from './manifest.ts'

/** What a page costs on the wire, in bytes, everything it loads by itself included. */
export interface PageWeight {
  readonly path: string
  readonly title: string
  readonly html: number
  readonly css: number
  readonly script: number
  readonly font: number
  readonly picture: number
  readonly total: number
}

type Entries = Readonly<Record<string, ManifestEntry>>
type Kind = 'css' | 'script' | 'font' | 'picture'

const kindOf = (contentType: string): Kind | undefined => {
  if (contentType.startsWith('text/css')) return 'css'
  if (contentType.startsWith('text/javascript')) return 'script'
  if (contentType.startsWith('font/')) return 'font'
  return contentType.startsWith('image/') ? 'picture' : undefined
}

const onWire = ({ gzipBytes, sizeBytes }: ManifestEntry): number => gzipBytes ?? sizeBytes

/** Weight of a page of a release, from what the release itself recorded; undefined for what is no page of it. */
export const weighPage = (entries: Entries, path: string): PageWeight | undefined => {
  const page = entries[path]
  if (page?.title === undefined) return undefined
  const sums: Record<Kind, number> = { css: 0, script: 0, font: 0, picture: 0 }
  for (const link of page.links ?? []) {
    const loaded = entries[link]
    const kind = loaded && kindOf(loaded.contentType)
    if (loaded && kind) sums[kind] += onWire(loaded)
  }
  const html = onWire(page)
  const { css, script, font, picture } = sums
  return { path, title: page.title, html, ...sums, total: html + css + script + font + picture }
}
