/** @jsxImportSource hono/jsx */
import type { PageElement } from '../page.ts'

const poplars = [180, 214, 248, 282, 316, 350, 1010, 1040, 1070]
  .map(
    (x, index) =>
      `M${x} 330c-12-40-8-${90 + (index % 3) * 12} 0-${110 + (index % 3) * 14}c8 20 12 70 0 ${110 + (index % 3) * 14}z`,
  )
  .join('')

/** Open fields under a wide sky: poplars, a steeple, long furrows. */
export const plainScene = (): PageElement => (
  <svg class="scene" viewBox="0 0 1440 480" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
    <circle class="s-glow" cx="1180" cy="150" r="66" />
    <path class="s-far" d="M0 320c300-18 700-24 1440-8v168H0z" />
    <path class="s-wall" d="M836 328v-34h60v34zM800 328v-22h36v22z" />
    <path class="s-wall" d="M868 300v-70h22v70z" />
    <path class="s-roof" d="m864 232 15-58 15 58zM830 296l12-18h48l12 18zM796 308l10-14h30v14z" />
    <path class="s-front" d={poplars} />
    <path class="s-mid" d="M0 480V336c400-16 900-14 1440 0v144z" />
    <path class="s-near" d="M0 480V400c300-30 700-50 1440-36v116z" />
    <path
      class="s-vines"
      d="M0 470 620 372M180 480 660 372M380 480 700 371M600 480 742 371M840 480 786 370M1080 480 832 370M1320 480 880 370M1440 440 930 369"
    />
    <path class="s-front" d="M0 480v-16c300-24 640-10 900-4s400-14 540-8v28z" />
  </svg>
)
