import type { SceneryId } from '../brand.ts'
import { firCrest, wobble } from './scenery-paths.ts'

export interface Skyline {
  /** `viewBox` of the drawing. */
  readonly box: string
  readonly paths: readonly string[]
}

const cypress = (x: number, y: number, height: number): string =>
  `M${x} ${y}c-9-${Math.round(height * 0.4)}-4-${Math.round(height * 0.85)} 0-${height}c4 ${Math.round(height * 0.15)} 9 ${Math.round(height * 0.6)} 0 ${height}z`

const poplar = (x: number, height: number): string =>
  `M${x} 150c-10-${Math.round(height * 0.35)}-7-${Math.round(height * 0.8)} 0-${height}c7 ${Math.round(height * 0.2)} 10 ${Math.round(height * 0.65)} 0 ${height}z`

const gable = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}v-${height}l${width / 2}-${Math.round(width * 0.36)} ${width / 2} ${Math.round(width * 0.36)}v${height}z`

/** Outlines only: the style sheet colours them, in light and in dark. */
const skylines: Record<SceneryId, Skyline> = {
  hills: {
    box: '700 150 520 160',
    paths: [
      'M844 260l18-15h12v-9l10-14h44V206l19-46 19 46v30h8l10-14h28l12 18v-6l12-16h24l10 16v50H850v-30z',
      [
        [716, 40],
        [731, 58],
        [748, 34],
        [818, 62],
        [834, 46],
        [1070, 70],
        [1087, 50],
        [1104, 38],
        [1180, 30],
        [1194, 44],
      ]
        .map(([x, height]) => cypress(x ?? 0, 304, height ?? 0))
        .join(''),
      'M700 310v-12c90-6 150-22 250-18s170 14 270 10v20z',
    ],
  },
  ridges: {
    box: '0 0 560 160',
    paths: [
      firCrest({
        ...{ from: 0, to: 330, bottom: 160, width: 13, height: 22, seed: 3 },
        groundAt: (x) => 118 - 40 * wobble(x * 2, 2.2) + Math.max(0, x - 220) * 0.25 + Math.max(0, 70 - x) * 0.9,
      }),
      [
        gable(352, 134, 30, 26),
        gable(388, 122, 26, 28),
        gable(420, 128, 34, 34),
        gable(462, 132, 38, 24),
        'M440 122V66l9-30 9 30v56z',
      ].join(''),
      firCrest({
        ...{ from: 320, to: 560, bottom: 160, width: 12, height: 20, seed: 8 },
        groundAt: (x) => 142 - Math.max(0, x - 460) * 0.45,
      }),
    ],
  },
  coast: {
    box: '0 0 480 160',
    paths: [
      'M0 160v-18c120-16 210-16 300-40 60-16 120-22 180-18v76z',
      'M366 88l7-70h22l7 70zM364 20l20-18 20 18z',
      'M120 132V92l24 40zM116 132V104l-16 28z',
    ],
  },
  plain: {
    box: '0 0 520 160',
    paths: [
      [40, 66, 92, 118, 380, 404, 428].map((x, index) => poplar(x, 84 + (index % 3) * 16)).join(''),
      'M236 150v-74l14-46 14 46v28h44l14 20v26zM200 150v-20l14-12h30v32z',
      'M0 160v-12c180-8 340-8 520-2v14z',
    ],
  },
}

/** The same outlines, to be drawn in a picture. */
export const skylinePaths = (scenery: SceneryId): Skyline => skylines[scenery]

/** The land seen from afar, as a file to be used as a mask. */
export const skylineSvg = (scenery: SceneryId): string => {
  const { box, paths } = skylines[scenery]
  const [, , width = '0', height = '0'] = box.split(' ')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}">` +
    `${paths.map((path) => `<path d="${path}"/>`).join('')}</svg>`
  )
}
