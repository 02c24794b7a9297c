import type { Position } from '@ancrage/kernel'

export interface MapPoint {
  readonly x: number
  readonly y: number
}

export interface MapDrawing {
  readonly width: number
  readonly height: number
  /** Corners of a shape around all that is known of the territory; to be drawn with a wide round stroke. */
  readonly outline: readonly MapPoint[]
  readonly project: (position: Position) => MapPoint
}

const widthUnits = 600
const marginUnits = 60

const turns = (a: MapPoint, b: MapPoint, c: MapPoint): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

const halfHull = (sorted: readonly MapPoint[]): readonly MapPoint[] => {
  const hull: MapPoint[] = []
  for (const point of sorted) {
    for (;;) {
      const [before, last] = [hull.at(-2), hull.at(-1)]
      if (!before || !last || turns(before, last, point) > 0) break
      hull.pop()
    }
    hull.push(point)
  }
  return hull.slice(0, -1)
}

/** The smallest convex shape that holds every point (Andrew’s monotone chain). */
export const hullOf = (points: readonly MapPoint[]): readonly MapPoint[] => {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())]
}

const round = (value: number): number => Math.round(value * 10) / 10

/**
 * A plane map of a small territory, north up: degrees of longitude shrunk by the cosine of the middle latitude, which
 * errs by less than a hundredth over a département.
 */
export const drawMap = (positions: readonly Position[]): MapDrawing => {
  const lats = positions.map(({ lat }) => lat)
  const lons = positions.map(({ lon }) => lon)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [across, along] = [Math.max((east - west) * shrink, 0.02), Math.max(north - south, 0.02)]
  const scale = (widthUnits - 2 * marginUnits) / Math.max(across, along)
  const project = ({ lat, lon }: Position): MapPoint => ({
    x: round(marginUnits + (lon - west) * shrink * scale),
    y: round(marginUnits + (north - lat) * scale),
  })
  return {
    width: Math.round(across * scale + 2 * marginUnits),
    height: Math.round(along * scale + 2 * marginUnits),
    outline: hullOf(positions.map(project)),
    project,
  }
}

export interface MapName extends MapPoint {
  readonly name: string
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Room for a name written on a phone, where a unit is half a pixel. */
const letter = { width: 15, height: 34 } as const
const dotRadius = 20
/** How near a name may come to the middle of another dot: its edge may be covered, its number not. */
const clearance = 9

/**
 * Where the names of the largest places fit, above or below their dot, without standing on one another, on another dot
 * or outside the drawing; in the order given, the first names first.
 */
export const placeNames = (
  candidates: readonly MapName[],
  dots: readonly MapPoint[],
  width: number,
  most: number,
): readonly MapName[] => {
  const taken: Box[] = []
  const kept: MapName[] = []
  for (const { name, x, y } of candidates) {
    if (kept.length === most) break
    const half = (name.length * letter.width) / 2
    const middle = Math.min(Math.max(x, half), width - half)
    const others = dots
      .filter((dot) => Math.hypot(dot.x - x, dot.y - y) > dotRadius)
      .map((dot) => ({
        left: dot.x - clearance,
        right: dot.x + clearance,
        top: dot.y - clearance,
        bottom: dot.y + clearance,
      }))
    const boxAt = (base: number): Box => ({
      left: middle - half,
      right: middle + half,
      top: base - letter.height,
      bottom: base,
    })
    const base = [y - dotRadius, y + dotRadius + letter.height].find(
      (one) => ![...taken, ...others].some((box) => overlap(box, boxAt(one))),
    )
    if (base === undefined) continue
    taken.push(boxAt(base))
    kept.push({ name, x: round(middle), y: round(base - 8) })
  }
  return kept
}
