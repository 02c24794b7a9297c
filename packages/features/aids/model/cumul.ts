import type { Aid } from '../contract.ts'
import { areIncompatible } from '../model.ts'

/** Why two aids do not add up: their records say so, the ten-year rule, or a second commitment contract. */
export type ConflictKind = 'declared' | 'ten-years' | 'second-commitment'

type CumulFields = Pick<Aid, 'code' | 'incompatibleWith' | 'cumulGroup'>

const byGroup = { none: undefined, installation: 'ten-years', commitment: 'second-commitment' } as const

/** What keeps two aids from being received together; undefined when nothing known does. */
export const conflictBetween = (one: CumulFields, other: CumulFields): ConflictKind | undefined => {
  if (one.code === other.code) return undefined
  if (areIncompatible(one, other)) return 'declared'
  return one.cumulGroup === other.cumulGroup ? byGroup[one.cumulGroup] : undefined
}

export interface Weighed {
  readonly aid: CumulFields
  readonly weight: number
}

/** Larger sets of aids that all exclude each other in a chain are settled greedily: none exists in practice. */
const exactUpTo = 18

const heavierFirst = (one: Weighed, other: Weighed): number =>
  other.weight - one.weight || (one.aid.code < other.aid.code ? -1 : 1)

const fits = (one: Weighed, kept: readonly Weighed[]): boolean =>
  kept.every((other) => conflictBetween(one.aid, other.aid) === undefined)

const weightOf = (set: readonly Weighed[]): number => set.reduce((sum, { weight }) => sum + weight, 0)

const greedy = (items: readonly Weighed[]): readonly Weighed[] => {
  const kept: Weighed[] = []
  for (const one of items) if (fits(one, kept)) kept.push(one)
  return kept
}

/** The heaviest subset without a conflict; of two as heavy the one that keeps more aids, then the first by code. */
const best = (items: readonly Weighed[], kept: readonly Weighed[] = []): readonly Weighed[] => {
  const [first, ...rest] = items
  if (first === undefined) return kept
  const withFirst = fits(first, kept) ? best(rest, [...kept, first]) : undefined
  const without = best(rest, kept)
  if (withFirst === undefined) return without
  const gain = weightOf(withFirst) - weightOf(without) || withFirst.length - without.length
  return gain >= 0 ? withFirst : without
}

const componentsOf = (items: readonly Weighed[]): readonly (readonly Weighed[])[] => {
  const left = new Set(items)
  const components: Weighed[][] = []
  for (const start of items) {
    if (!left.delete(start)) continue
    const component = [start]
    // Grows while it is walked: each aid brings those that it excludes.
    for (const one of component)
      for (const other of left)
        if (conflictBetween(one.aid, other.aid) !== undefined && left.delete(other)) component.push(other)
    components.push(component)
  }
  return components
}

/** Codes of the aids to count in a total: the choice that brings most among those that exclude each other. */
export const bestTogether = (items: readonly Weighed[]): ReadonlySet<string> =>
  new Set(
    componentsOf(items.toSorted(heavierFirst))
      .flatMap((component) => (component.length <= exactUpTo ? best(component) : greedy(component)))
      .map(({ aid }) => aid.code),
  )
