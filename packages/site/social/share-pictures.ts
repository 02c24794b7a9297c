import { createHash } from 'node:crypto'
import type { DocumentSpec, PageSpec, SiteChrome } from '../page.ts'
import { drawPicture } from './draw-picture.ts'
import { type Picture, pictureSvg } from './picture-svg.ts'

/** Kinds of pages that people share one by one; the others take the picture of their section. */
const ownPictureTypes = new Set(['Event', 'EducationEvent', 'Article', 'NewsArticle', 'BlogPosting'])
/** Newest first: drawing takes some 60 ms each, and only pictures that are new are drawn. */
const MOST_OWN = 24

const fileOf = (picture: Picture): DocumentSpec => {
  const svg = pictureSvg(picture)
  const hash = createHash('sha256').update(svg).digest('hex').slice(0, 16)
  return {
    path: `/assets/partage.${hash}.png`,
    contentType: 'image/png',
    inputs: hash,
    render: () => drawPicture(svg, picture.brand.font),
  }
}

export interface SharePictures {
  /** Address of the picture by address of page; the longest beginning counts. */
  readonly bySection: Readonly<Record<string, string>>
  readonly byPage: ReadonlyMap<string, string>
  readonly files: readonly DocumentSpec[]
}

const typeOf = (page: PageSpec): unknown => page.headExtra?.jsonLd?.[0]?.['@type']

/** One picture for the home page, one per section, and one per event or article. */
export const sharePictures = (chrome: SiteChrome, pages: readonly PageSpec[]): SharePictures => {
  const place = chrome.territory.name
  const common = { brand: chrome.brand, place }
  const home = pages.find(({ path }) => path === '/')
  const sections = [
    { path: '/', eyebrow: chrome.territory.kindLabel, title: home?.title ?? place },
    ...[...chrome.nav, ...chrome.footerLinks].map(({ path, label }) => ({
      path,
      eyebrow: home?.title ?? place,
      title: label,
    })),
  ].map((section) => ({ path: section.path, file: fileOf({ ...common, ...section }) }))
  const labelOf = (path: string): string =>
    [...chrome.nav, ...chrome.footerLinks].find((link) => path.startsWith(link.path))?.label ?? place
  const own = pages
    .filter((page) => ownPictureTypes.has(String(typeOf(page))))
    .slice(0, MOST_OWN)
    .map(({ path, title }) => ({ path, file: fileOf({ ...common, eyebrow: labelOf(path), title }) }))
  const files = new Map([...sections, ...own].map(({ file }) => [file.path, file]))
  return {
    bySection: Object.fromEntries(sections.map(({ path, file }) => [path, file.path])),
    byPage: new Map(own.map(({ path, file }) => [path, file.path])),
    files: [...files.values()],
  }
}

/** Pages that have a picture of their own, with its address. */
export const withOwnPictures = (pages: readonly PageSpec[], pictures: SharePictures): readonly PageSpec[] =>
  pages.map((page) => {
    const picture = pictures.byPage.get(page.path)
    return picture ? { ...page, headExtra: { ...page.headExtra, picture } } : page
  })

const lit = new WeakMap<SiteChrome, { readonly pictures: string; readonly chrome: SiteChrome }>()

/** The chrome with the pictures of its sections; the same object while they are the same. */
export const withSectionPictures = (chrome: SiteChrome, { bySection }: SharePictures): SiteChrome => {
  const pictures = JSON.stringify(bySection)
  const known = lit.get(chrome)
  if (known?.pictures === pictures) return known.chrome
  const made: SiteChrome = { ...chrome, pictures: bySection }
  lit.set(chrome, { pictures, chrome: made })
  return made
}
