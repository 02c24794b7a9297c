export interface Point {
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
}

const earthRadiusKm = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180
const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2

/** Kilometres as the crow flies, to one decimal. */
export const distanceKm = (a: Point, b: Point): number => {
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon)
  return Math.round(2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h))) * 10) / 10
}

const squaresPerDegree = 200

/** What the public may know of a position: the middle of a square of some 500 metres, where no door can be told. */
export const approximatePoint = ({ lat, lon }: Point): Point => ({
  lat: Math.round(lat * squaresPerDegree) / squaresPerDegree,
  lon: Math.round(lon * squaresPerDegree) / squaresPerDegree,
})
