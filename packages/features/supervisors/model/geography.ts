import { distanceKm, lazy, type Position } from '@ancrage/kernel'
import type { DirectoryEntry } from '../model.ts'

/** Placements of one commune. */
export interface CommuneGroup {
  readonly code: string
  readonly name: string
  /** The middle of its placements. */
  readonly position: Position
  readonly entries: readonly DirectoryEntry[]
}

const collator = lazy(() => new Intl.Collator('fr'))
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

/** Commune by commune, in the order of an atlas: a dot of the map for each. */
export const byCommune = (entries: readonly DirectoryEntry[]): readonly CommuneGroup[] =>
  [...Map.groupBy(entries, ({ placement }) => placement.commune.code)]
    .map(
      ([code, group]): CommuneGroup => ({
        code,
        name: group[0]?.placement.commune.name ?? code,
        position: {
          lat: mean(group.map(({ placement }) => placement.location.lat)),
          lon: mean(group.map(({ placement }) => placement.location.lon)),
        },
        entries: group.toSorted((a, b) => collator().compare(a.placement.name, b.placement.name)),
      }),
    )
    .sort((a, b) => collator().compare(a.name, b.name))

/** A commune as the settings of a territory know it. */
export interface KnownCommune {
  readonly code: string
  readonly name: string
  readonly location?: Position | undefined
}

const measured = new WeakMap<object, WeakMap<object, readonly (Position & { readonly name: string })[]>>()

/**
 * Places that a distance may be measured from: communes whose centre is known, and those where a placement is, by the
 * middle of its placements.
 */
export const placesToMeasureFrom = (
  communes: readonly KnownCommune[],
  entries: readonly DirectoryEntry[],
): readonly (Position & { readonly name: string })[] => {
  const kept = measured.get(communes) ?? new WeakMap()
  measured.set(communes, kept)
  const before = kept.get(entries)
  if (before) return before
  const known = communes.flatMap(({ name, code, location }) => (location ? [{ code, name, ...location }] : []))
  const codes = new Set(known.map(({ code }) => code))
  const others = byCommune(entries)
    .filter(({ code }) => !codes.has(code))
    .map(({ code, name, position }) => ({ code, name, ...position }))
  const made = [...known, ...others]
    .sort((a, b) => collator().compare(a.name, b.name))
    .map(({ name, lat, lon }) => ({ name, lat, lon }))
  kept.set(entries, made)
  return made
}

/** The nearest others, nearest first. */
export const nearestTo = <T>(
  from: Position,
  things: readonly T[],
  positionOf: (thing: T) => Position,
  count: number,
): readonly { readonly thing: T; readonly km: number }[] =>
  things
    .map((thing) => ({ thing, km: distanceKm(from, positionOf(thing)) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, count)
