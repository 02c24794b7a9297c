/** Three sines make a silhouette that never looks repeated, and always the same for the same seed. */
export const wobble = (x: number, seed: number): number =>
  Math.sin(x * 0.0061 + seed) * 0.55 +
  Math.sin(x * 0.0137 + seed * 2.3) * 0.3 +
  Math.sin(x * 0.0311 + seed * 4.1) * 0.15

const round = (value: number): string => String(Math.round(value))

export interface TreeLine {
  readonly from: number
  readonly to: number
  readonly bottom: number
  /** Height of the ground at `x`. */
  readonly groundAt: (x: number) => number
  readonly width: number
  readonly height: number
  readonly seed: number
}

/** A wooded crest: one filled path whose edge is a row of firs of uneven height. */
export const firCrest = ({ from, to, bottom, groundAt, width, height, seed }: TreeLine): string => {
  const parts = [`M${from} ${bottom}V${round(groundAt(from))}`]
  for (let x = from; x < to; x += width) {
    const tall = height * (0.72 + 0.5 * Math.abs(Math.sin(x * 0.91 + seed)))
    const top = groundAt(x + width / 2) - tall
    parts.push(`L${round(x + width / 2)} ${round(top)}L${round(x + width)} ${round(groundAt(x + width))}`)
  }
  parts.push(`V${bottom}z`)
  return parts.join('')
}

/** A bare crest in straight, cut segments. */
export const cutCrest = (
  from: number,
  to: number,
  bottom: number,
  groundAt: (x: number) => number,
  width: number,
): string => {
  const parts = [`M${from} ${bottom}V${round(groundAt(from))}`]
  for (let x = from + width; x <= to + width; x += width) parts.push(`L${x} ${round(groundAt(x))}`)
  return `${parts.join('')}V${bottom}z`
}
