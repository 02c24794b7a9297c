/** @jsxImportSource hono/jsx */
import type { PageElement } from '../page.ts'

const arcade = (x: number, y: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `M${x + i * 17} ${y}v-13a6 6 0 0 1 12 0v13z`).join('')
const cypress = (x: number, y: number, height: number): string =>
  `M${x} ${y}c-9-${Math.round(height * 0.4)}-4-${Math.round(height * 0.85)} 0-${height}c4 ${Math.round(height * 0.15)} 9 ${Math.round(height * 0.6)} 0 ${height}z`

/** Rows of a field seen in perspective: each leaves one point of the crest and opens toward the viewer. */
const rows = (
  count: number,
  crest: readonly [number, number],
  gap: number,
  foot: readonly [number, number],
  spread: number,
): readonly string[] =>
  Array.from({ length: count }, (_, i) => {
    const fromX = crest[0] + i * gap
    const toX = foot[0] + i * spread
    return `M${fromX} ${crest[1]}Q${Math.round(fromX * 0.55 + toX * 0.45)} ${Math.round(crest[1] * 0.6 + foot[1] * 0.4)} ${toX} ${foot[1]}`
  })

const vines = rows(11, [250, 352], 17, [-90, 500], 62).join('')
const blooms = rows(13, [880, 372], 24, [560, 500], 84)

/** Sunny hills: a bastide on its rise, cypresses, vines and rows of sunflowers running toward the viewer. */
export const hillsScene = (): PageElement => (
  <svg class="scene" viewBox="0 0 1440 480" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
    <circle class="s-halo" cx="1130" cy="138" r="190" />
    <circle class="s-halo" cx="1130" cy="138" r="126" />
    <circle class="s-glow" cx="1130" cy="138" r="74" />
    <path class="s-far" opacity=".55" d="M0 480V300c170-46 300-34 450-8s250 4 400-36 270-42 390-16 150 14 200 4v236z" />
    <path class="s-far" d="M0 480V326c120-16 220-44 360-30s210 50 370 34 240-78 400-78 220 46 310 58v170z" />
    <g>
      <path class="s-wall" d="M850 292v-34h28v-8h104v10h30v-18h44v50z" />
      <path class="s-wall" d="M934 292v-86h26v86z" />
      <path
        class="s-roof"
        d="M928 208 947 160l19 48zM844 260l18-15h22v15zM874 252l10-16h92l12 16zM978 262l10-14h28v14zM1006 244l12-16h30l14 16z"
      />
      <path class="s-mid" d={arcade(884, 292, 3) + arcade(968, 292, 5)} opacity=".8" />
      <path
        class="s-window"
        opacity=".6"
        d="M942 222a5 5 0 0 1 10 0v12h-10zM860 268h7v9h-7zM1024 252h7v10h-7zM1040 252h7v10h-7z"
      />
      <path
        class="s-front"
        d={[
          cypress(826, 304, 62),
          cypress(840, 302, 46),
          cypress(1076, 306, 70),
          cypress(1092, 308, 50),
          cypress(1108, 312, 38),
        ].join('')}
      />
    </g>
    <path class="s-mid" d="M0 480V372c140-30 260-42 420-22s230 26 380-10 210-62 340-50 210 42 300 48v142z" />
    <path class="s-near" d="M0 480V350c110-16 250-14 420 8 190 26 250 72 420 122z" />
    <path class="s-vines" d={vines} />
    <path
      class="s-front"
      opacity=".9"
      d={[cypress(452, 372, 54), cypress(470, 376, 72), cypress(488, 378, 48)].join('')}
    />
    <path class="s-near" opacity=".65" d="M500 480c150-60 300-104 470-112s330 24 470 52v60z" />
    {blooms.map((row, index) => (
      <path
        class="s-bloom"
        d={row}
        stroke-width={index % 3 === 1 ? 11 : 9}
        stroke-dasharray={index % 2 ? '0 15' : '0 18'}
      />
    ))}
    <path class="s-front" d="M0 480v-26c220-24 420 6 640 12s520-40 800-14v28z" />
    <g class="s-flowers">
      {[
        [940, 432, 1.05],
        [1012, 448, 0.85],
        [1096, 426, 1.15],
        [1180, 444, 0.9],
        [1262, 420, 1.25],
        [1352, 438, 1],
        [1414, 426, 1.1],
      ].map(([x, y, scale]) => (
        <g transform={`translate(${x} ${y}) scale(${scale})`}>
          <path
            class="s-stem"
            d="M0 0v70M0 34c-10-12-18-12-24-10 4 10 12 14 24 12m0 6c10-10 18-10 22-7-4 9-11 12-22 10"
          />
          <circle class="s-petals" r="17" />
          <circle class="s-heart" r="11.5" />
        </g>
      ))}
    </g>
  </svg>
)
