/** @jsxImportSource hono/jsx */
import type { PageElement } from '@ancrage/site'
import type { Group, Point, TerritoryCommune } from '../model.ts'

const width = 640
const tints = 5

interface Placed {
  readonly commune: TerritoryCommune
  readonly x: number
  readonly y: number
}

type Project = (point: Point) => { readonly x: number; readonly y: number }

interface Frame {
  readonly height: number
  readonly project: Project
  /** Usual distance between two neighbouring communes, in the units of the drawing. */
  readonly spacing: number
}

/** Plane enough at the scale of a département: longitudes are shortened by the cosine of the middle latitude. */
const frameOf = (points: readonly Point[], margin: number): Frame => {
  const lats = points.map(({ lat }) => lat)
  const lons = points.map(({ lon }) => lon)
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)]
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const span = Math.max((east - west) * shrink, (north - south) / 1.2, 0.05)
  const scale = (width - 2 * margin) / span
  const height = Math.round((north - south) * scale + 2 * margin)
  const left = (width - (east - west) * shrink * scale) / 2
  return {
    height,
    project: ({ lat, lon }) => ({
      x: Math.round(left + (lon - west) * shrink * scale),
      y: Math.round(margin + (north - lat) * scale),
    }),
    spacing: Math.sqrt(((width - 2 * margin) * height) / Math.max(points.length, 1)),
  }
}

const leastMargin = 44

/** Wide enough for the dots of neighbours to touch. */
const cloudOf = ({ spacing }: Frame): number => Math.round(Math.min(240, spacing * 1.75))

/** Zero-length strokes with round caps: a path of dots, a few bytes each. */
const dots = (placed: readonly Placed[]): string => placed.map(({ x, y }) => `M${x} ${y}h0`).join('')

const radiusOf = (population: number): number => Math.min(11, Math.max(2, Math.round(Math.sqrt(population) / 13)))

/** Groups that touch should not wear the same tint: neighbours are those whose middles are closest. */
const tintsOf = (groups: readonly { readonly x: number; readonly y: number }[]): readonly number[] => {
  const given: number[] = []
  for (const [index, group] of groups.entries()) {
    const near = groups
      .slice(0, index)
      .map((other, at) => ({ at, far: Math.hypot(other.x - group.x, other.y - group.y) }))
      .sort((a, b) => a.far - b.far)
    const loss = Array.from({ length: tints }, (_, tint) =>
      near.reduce((sum, { at, far }) => (given[at] === tint ? sum + 1 / (far + 1) : sum), 0),
    )
    given.push(loss.indexOf(Math.min(...loss)))
  }
  return given
}

const middleOf = (placed: readonly Placed[]): { readonly x: number; readonly y: number } => ({
  x: placed.reduce((sum, { x }) => sum + x, 0) / Math.max(placed.length, 1),
  y: placed.reduce((sum, { y }) => sum + y, 0) / Math.max(placed.length, 1),
})

export interface MapProps {
  readonly title: string
  readonly groups: readonly Group[]
  /** Address of a group’s page: for a mouse or a finger; the same links stand in the list beside. */
  readonly hrefOf?: (group: Group) => string
  /** Where the page is about. */
  readonly here?: string
  /** In a narrow column: two names at most, written larger. */
  readonly compact?: boolean
}

/** Every commune whose centre is known, as a cloud of dots that takes the shape of the territory. */
export const TerritoryMap = ({ title, groups, hrefOf, here, compact = false }: MapProps): PageElement | null => {
  const known = groups.flatMap(({ communes }) => communes.filter(({ location }) => location !== undefined))
  const points = known.flatMap(({ location }) => (location ? [location] : []))
  if (points.length < 2) return null
  const cloud = cloudOf(frameOf(points, leastMargin))
  const frame = frameOf(points, Math.max(leastMargin, cloud / 2 + 8))
  const place = (commune: TerritoryCommune): readonly Placed[] =>
    commune.location ? [{ commune, ...frame.project(commune.location) }] : []
  const drawn = groups
    .map((group) => ({ group, placed: group.communes.flatMap(place) }))
    .filter(({ placed }) => placed.length > 0)
  const colours = tintsOf(drawn.map(({ placed }) => middleOf(placed)))
  const all = drawn.flatMap(({ placed }) => placed)
  const names = labelsOf(all, here, compact ? 2 : 6)
  return (
    <svg
      class={compact ? 'map compact' : 'map'}
      viewBox={`0 0 ${width} ${frame.height}`}
      role={hrefOf ? 'group' : 'img'}
      aria-label={title}
    >
      {drawn.map(({ placed }) => (
        <path class="map-edge" stroke-width={cloud + 8} d={dots(placed)} />
      ))}
      {drawn.map(({ group, placed }, index) => {
        const shape = <path class={`map-area t${colours[index] ?? 0}`} stroke-width={cloud} d={dots(placed)} />
        return hrefOf ? (
          <a href={hrefOf(group)} tabindex={-1}>
            <title>{group.shortName}</title>
            {shape}
          </a>
        ) : (
          shape
        )
      })}
      {[...Map.groupBy(all, ({ commune }) => radiusOf(commune.population))].map(([radius, placed]) => (
        <path class="map-dot" stroke-width={radius * 2} d={dots(placed)} />
      ))}
      {all
        .filter(({ commune }) => commune.code === here)
        .map(({ x, y }) => (
          <circle class="map-here" cx={x} cy={y} r="11" />
        ))}
      {names.map(({ commune, x, y }) => (
        <text x={x} y={y - radiusOf(commune.population) - 7} text-anchor="middle">
          {commune.name}
        </text>
      ))}
    </svg>
  )
}

/** Half the width of a letter, at the largest size that a phone needs to stay readable. */
const halfLetter = 8.5
const lineHeight = 44

/** The largest towns, leaving out those whose name would cover another. */
const labelsOf = (all: readonly Placed[], here: string | undefined, most: number): readonly Placed[] => {
  const kept: Placed[] = []
  const isHere = ({ commune }: Placed): number => Number(commune.code === here)
  for (const one of all.toSorted((a, b) => isHere(b) - isHere(a) || b.commune.population - a.commune.population)) {
    if (kept.length === most) break
    const half = one.commune.name.length * halfLetter
    if (one.x < half || one.x + half > width) continue
    const free = kept.every(
      (other) =>
        Math.abs(one.x - other.x) > half + other.commune.name.length * halfLetter ||
        Math.abs(one.y - other.y) > lineHeight,
    )
    if (free) kept.push(one)
  }
  return kept
}
