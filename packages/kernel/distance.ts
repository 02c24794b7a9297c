/** WGS 84, degrees. */
export interface Position {
  readonly lat: number
  readonly lon: number
}

const earthRadiusKm = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** As the crow flies, in kilometres. The road is longer: pages say so. */
export const distanceKm = (from: Position, to: Position): number => {
  const across = Math.sin(radians(to.lat - from.lat) / 2) ** 2
  const along = Math.sin(radians(to.lon - from.lon) / 2) ** 2
  return (
    2 * earthRadiusKm * Math.asin(Math.sqrt(across + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * along))
  )
}
