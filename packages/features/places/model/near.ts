import { type Near, nearestTo, type Point } from '../model.ts'

/** What another feature shows of a place: enough to name it and lead to it. */
export interface Neighbour {
  readonly title: string
  readonly path: string
  readonly location: Point
}

export interface Surroundings {
  readonly structures: readonly Neighbour[]
  readonly placements: readonly Neighbour[]
  readonly dwellings: readonly Neighbour[]
  readonly outings: readonly Neighbour[]
}

export type Nearby = Readonly<Record<keyof Surroundings, readonly Near<Neighbour>[]>>

const withinKm = 30
const reach = { structures: 4, placements: 4, dwellings: 3, outings: 4 } as const

/** The few nearest of each kind, within half an hour by car. */
export const nearbyOf = (from: Point, all: Surroundings): Nearby => ({
  structures: nearestTo(from, all.structures, { count: reach.structures, withinKm }),
  placements: nearestTo(from, all.placements, { count: reach.placements, withinKm }),
  dwellings: nearestTo(from, all.dwellings, { count: reach.dwellings, withinKm }),
  outings: nearestTo(from, all.outings, { count: reach.outings, withinKm }),
})

/** All that pages show of it, for their fingerprint: another version of a neighbour that reads the same changes none. */
export const nearbyPrint = (nearby: Nearby): string =>
  Object.values(nearby)
    .map((list) => list.map(({ item, km }) => `${item.title}\t${item.path}\t${km}`).join('\n'))
    .join('\n\n')
