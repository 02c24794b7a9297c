/** @jsxImportSource hono/jsx */
import type { PageElement } from '../page.ts'
import { cutCrest, firCrest, wobble } from './scenery-paths.ts'

const RIGHT = 800
const FLOOR = 640

interface Woods {
  readonly farthest: string
  readonly far: string
  readonly middle: string
  readonly left: string
  readonly front: string
}

const woods = (from: number): Woods => ({
  farthest: cutCrest(
    from,
    RIGHT,
    FLOOR,
    (x) => 236 - 64 * wobble(x * 1.5, 1.1) - 40 * Math.exp(-(((x - 520) / 130) ** 2)),
    40,
  ),
  far: cutCrest(from, RIGHT, FLOOR, (x) => 304 - 44 * wobble(x * 1.7, 3.7), 32),
  middle: firCrest({
    from,
    to: RIGHT,
    bottom: FLOOR,
    groundAt: (x) => 372 - 34 * wobble(x * 1.6, 5.2),
    width: 11,
    height: 13,
    seed: 2,
  }),
  left: firCrest({
    from,
    to: 420,
    bottom: FLOOR,
    groundAt: (x) => 388 + Math.max(x, -160) * 0.42 + Math.max(0, -160 - x) * 0.2 - 18 * wobble(x * 2, 0.4),
    width: 17,
    height: 30,
    seed: 5,
  }),
  front: firCrest({
    from: Math.min(from, -20),
    to: 300,
    bottom: FLOOR,
    groundAt: (x) => 556 + Math.max(0, x) * 0.3 + 12 * wobble(x, 1),
    width: 36,
    height: 78,
    seed: 1,
  }),
})

const right = firCrest({
  from: 392,
  to: 816,
  bottom: FLOOR,
  groundAt: (x) => 566 - (x - 392) * 0.4 - 16 * wobble(x * 2, 2),
  width: 17,
  height: 32,
  seed: 9,
})

// A panel beside the text sees the valley alone; a strip under the text also needs the woods that lead to it.
const panel = { woods: woods(0), box: '0 0 800 640' }
const strip = { woods: woods(-640), box: '-640 160 1440 480' }

const house = (x: number, y: number, width: number, height: number): readonly [string, string] => [
  `M${x} ${y}v-${height}l${width / 2}-${Math.round(width * 0.32)} ${width / 2} ${Math.round(width * 0.32)}v${height}z`,
  `M${x - 3} ${y - height + 2}l${width / 2 + 3}-${Math.round(width * 0.36) + 3} ${width / 2 + 3} ${Math.round(width * 0.36) + 3}-4 4-${width / 2 - 1}-${Math.round(width * 0.36)}-${width / 2 - 1} ${Math.round(width * 0.36)}z`,
]
const village = [
  house(548, 476, 34, 30),
  house(588, 462, 30, 34),
  house(624, 470, 40, 40),
  house(672, 448, 30, 30),
  house(560, 502, 44, 22),
  house(612, 506, 36, 26),
  house(656, 498, 44, 34),
  house(706, 482, 34, 30),
]
const windows =
  'M647 374h6v10h-6zM558 458h6v9h-6zM572 458h6v9h-6zM598 440h6v9h-6zM636 444h6v9h-6zM650 444h6v9h-6zM682 430h6v9h-6zM572 488h6v8h-6zM588 488h6v8h-6zM626 490h6v9h-6zM670 478h6v9h-6zM684 478h6v9h-6zM718 462h6v9h-6z'

/** Blocks of basalt, six-sided, standing at the edge of the wood. */
const basalt = [0, 26, 12, 44, 30, 58, 40]
  .map((rise, index) => `M${690 + index * 22} 640V${612 - rise}l7-7h8l7 7v200z`)
  .join('')

/** Wooded ridges in the mist, a river with its mill, houses of dark stone stepped up the slope. */
export const ridgesScene = (wide: boolean): PageElement => {
  const { woods: wood, box } = wide ? strip : panel
  return (
    <svg class="scene" viewBox={box} preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
      <circle class="s-glow" cx="424" cy="172" r="56" />
      <path class="s-far" opacity=".5" d={wood.farthest} />
      <path class="s-mist" d="M0 262h300l40 10H120l-30 8H0zM420 232h380v12H560l-30 8H440z" />
      <path class="s-far" d={wood.far} />
      <path class="s-mid" d={wood.middle} />
      <path class="s-mist" d="M0 402h240l60 9H140l-40 8H0zM470 396h330v9H620l-50 9h-80z" />
      <path class="s-near" d={right} />
      {village.map(([wall, roof]) => (
        <>
          <path class="s-wall" d={wall} />
          <path class="s-roof" d={roof} />
        </>
      ))}
      <path class="s-window" d={windows} />
      <path class="s-wall" d="M640 420v-58h20v58z" />
      <path class="s-roof" d="m636 364 14-36 14 36z" />
      <path class="s-near" d={wood.left} />
      <path
        class="s-stream"
        d="M404 508c26 14 34 22 10 32-44 18-120 20-120 46 0 20 40 30 66 54h250c-40-34-150-38-166-62-10-16 74-22 74-44 0-16-50-18-114-26z"
      />
      <path class="s-ripple" d="M392 536h34M340 566h60M338 596h70M400 622h110M450 604h60" />
      <g>
        <path class="s-wall" d="M486 566v-46h74v46z" />
        <path class="s-roof" d="m478 524 14-26h64l14 26z" />
        <path class="s-window" d="M510 534h10v12h-10zM532 534h10v12h-10z" />
        <circle class="s-wheel" cx="486" cy="556" r="21" />
        <path class="s-wheel" d="M465 556h42M486 535v42M471 541l30 30M501 541l-30 30" />
      </g>
      <path class="s-front" d={wood.front} />
      <path class="s-front" d={basalt} />
      <path
        class="s-near"
        opacity=".55"
        d="M690 640v-28l7-7v35zM712 640v-54l7-7v61zM734 640v-40l7-7v47zM756 640v-72l7-7v79zM778 640v-58l7-7v65z"
      />
    </svg>
  )
}
