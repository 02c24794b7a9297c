import type { Brand } from '../brand.ts'
import { skylinePaths } from '../components/skyline.ts'
import { fontFaces } from '../fonts.ts'
import { escapeXml } from '../rss.ts'
import { computeTheme, type Palette } from '../theme.ts'

/** As shared links are shown: 1.91 to 1. */
export const pictureSize = { width: 1200, height: 630 } as const

export interface Picture {
  readonly brand: Brand
  /** « Gers ». */
  readonly place: string
  /** Family of the page, above its title. */
  readonly eyebrow: string
  readonly title: string
}

const MARGIN = 72
const MOST_LINES = 4
const FLOOR = 470

/** Lines of at most so many letters, broken between words; what does not fit ends with an ellipsis. */
export const wrapTitle = (title: string, lettersPerLine: number): readonly string[] => {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= lettersPerLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`]
}

const sizeFor = (title: string): number => {
  if (title.length > 70) return 58
  return title.length > 36 ? 70 : 86
}

const palettes = new WeakMap<Brand, Palette>()

/** Computed once for all the pictures of a brand: contrasts take a thousand conversions of colours. */
const paletteOf = (brand: Brand): Palette => {
  const known = palettes.get(brand)
  if (known) return known
  const { light } = computeTheme(brand)
  palettes.set(brand, light)
  return light
}

/** The picture of a shared link: sky, land and title, in the colours and the face of the territory. */
export const pictureSvg = ({ brand, place, eyebrow, title }: Picture): string => {
  const light = paletteOf(brand)
  const face = fontFaces[brand.font]
  const size = sizeFor(title)
  const room = pictureSize.width - 2 * MARGIN
  const lines = wrapTitle(title, Math.floor(room / (size * face.metrics.advance * 1.12)))
  const mineral = brand.layout === 'mineral'
  const [ground, ink, soft] = mineral
    ? [light.deep, light.onDeep, light.onDeepMuted]
    : [light.sky, light.text, light.primary]
  const { width, height } = pictureSize
  const { box, paths } = skylinePaths(brand.scenery)
  const [boxX = 0, boxY = 0, boxWidth = 1, boxHeight = 1] = box.split(' ').map(Number)
  const scale = 500 / boxWidth
  const land = `translate(${width - 500 - 40} ${FLOOR + 60 - boxHeight * scale}) scale(${scale}) translate(${-boxX} ${-boxY})`
  const text = (x: number, y: number, fontSize: number, colour: string, words: string): string =>
    `<text x="${x}" y="${y}" font-size="${fontSize}" fill="${colour}">${escapeXml(words)}</text>`
  const first = 170 + size * 0.4
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${ground}"/>` +
    `<circle cx="1010" cy="${FLOOR - 60}" r="96" fill="${light.glow}" opacity="${mineral ? '.55' : '1'}"/>` +
    `<g transform="${land}" fill="${light.mid}">${paths.map((path) => `<path d="${path}"/>`).join('')}</g>` +
    (mineral
      ? `<path fill="${light.near}" d="M0 630V560L150 530 320 556 520 508 640 500 760 512 900 496 1060 508 1200 490V630z"/>`
      : `<path fill="${light.near}" d="M0 630V566c220-56 420-52 660-70s340 6 540-14v148z"/>`) +
    `<rect y="598" width="${width}" height="32" fill="${light.accent}"/>` +
    text(MARGIN, 108, 36, soft, eyebrow) +
    lines.map((line, index) => text(MARGIN, Math.round(first + index * size * 1.14), size, ink, line)).join('') +
    text(MARGIN, 588, 34, '#ffffff', [place, brand.hashtag].filter(Boolean).join('   ')) +
    '</svg>'
  )
}
