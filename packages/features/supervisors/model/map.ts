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

/** Names that fit: in the order given, each left out when it would stand on one already written. */
export const namesThatFit = <T extends MapPoint>(
  candidates: readonly T[],
  apart: MapPoint,
  most: number,
): readonly T[] => {
  const kept: T[] = []
  for (const one of candidates) {
    if (kept.length === most) break
    if (kept.every((other) => Math.abs(one.x - other.x) > apart.x || Math.abs(one.y - other.y) > apart.y))
      kept.push(one)
  }
  return kept
}
