import { clampChroma, formatHex, wcagContrast } from 'culori'

/** OKLCH to `#rrggbb`; a chroma that the screen cannot show is lowered, hue and lightness stay. */
export const oklch = (lightness: number, chroma: number, hue: number): string => {
  const clamped = clampChroma({ mode: 'oklch', l: lightness, c: chroma, h: hue }, 'oklch')
  return formatHex(clamped) ?? '#000000'
}

/** WCAG 2 contrast, 1 to 21, of the two colours as they are written in the style sheet. */
export const contrastOf = (one: string, other: string): number => wcagContrast(one, other)

export interface Fit {
  readonly hue: number
  readonly chroma: number
  /** Lightness to keep if it is good enough, else the start of the search. */
  readonly from: number
  readonly toward: 'black' | 'white'
  readonly against: readonly string[]
  readonly atLeast: number
}

const step = 0.01

/** The colour nearest to `from` that reaches the contrast on every background; pure black or white in the last resort. */
export const fitContrast = (fit: Fit): string => {
  const direction = fit.toward === 'black' ? -step : step
  for (let lightness = fit.from; lightness > 0.02 && lightness < 0.99; lightness += direction) {
    const colour = oklch(lightness, fit.chroma, fit.hue)
    if (fit.against.every((other) => contrastOf(colour, other) >= fit.atLeast)) return colour
  }
  return fit.toward === 'black' ? '#000000' : '#ffffff'
}

/** A hue `share` of the way from `base` to `pull`, by the short side of the circle. */
export const mixHue = (base: number, pull: number, share: number): number => {
  const gap = ((pull - base + 540) % 360) - 180
  return (base + gap * share + 360) % 360
}
