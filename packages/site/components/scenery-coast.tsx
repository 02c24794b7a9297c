/** @jsxImportSource hono/jsx */
import type { PageElement } from '../page.ts'

/** A headland with its lighthouse, the sea and two sails. */
export const coastScene = (): PageElement => (
  <svg class="scene" viewBox="0 0 1440 480" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
    <circle class="s-glow" cx="820" cy="210" r="70" />
    <path class="s-far" d="M0 300c200-20 300-40 420-30s220 24 320 30v180H0z" />
    <path class="s-stream" d="M0 300h1440v180H0z" />
    <path class="s-ripple" d="M120 340h180M420 330h120M640 352h220M300 384h160M560 400h240M900 336h140" />
    <path class="s-wall" d="M640 318v-60l34 60zM636 318v-44l-22 44zM400 352v-40l24 40z" />
    <path class="s-roof" d="M610 322h70l-10 12h-50zM396 356h34l-6 8h-22z" />
    <path class="s-mid" d="M1000 480c20-120 80-190 180-206s180-10 260-4v210z" />
    <path class="s-wall" d="M1212 276l8-110h32l8 110z" />
    <path class="s-roof" d="M1214 168l22-28 22 28zM1216 206h40l2 26h-44z" />
    <path class="s-near" d="M900 480c120-60 200-120 320-130s180 10 220 20v110z" />
    <path class="s-front" d="M0 480v-20c260-30 460-4 700 0s500-40 740-10v30z" />
  </svg>
)
