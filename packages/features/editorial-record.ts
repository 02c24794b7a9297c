import { type FieldError, type Instant, instantSchema, type Problem } from '@ancrage/kernel'
import type { Collection, Stored, TerritoryStore } from '@ancrage/store'
import * as z from 'zod'
import type { ListShape } from './list-query.ts'
import type { SliceDeps } from './slice.ts'

/** What a slice says of one of its editorial collections; the routes of every such collection come from it. */
export interface EditorialSpec<T extends object> {
  readonly collection: Collection<T>
  /** Last part of the address: `placements`. */
  readonly path: string
  /** French plural, for the API description: « Lieux de stage ». */
  readonly tag: string
  /** Start of the audit actions: `placement` gives `placement.published`. */
  readonly noun: string
  /** Start of the audit sentences: « Lieu de stage ». */
  readonly label: string
  readonly nameOf: (value: T) => string
  readonly slugOf: (value: T) => string
  /** Slugs whose address a fixed page of the portal has: a record there would stop every release. */
  readonly reservedSlugs?: RegExp
  readonly shape: ListShape<T>
  /** What only the rest of the territory’s data can tell, such as references: empty when all is well. */
  readonly check?: (value: T, store: TerritoryStore, id: string) => Promise<readonly FieldError[]>
  /** Remarks that do not stop: shown beside the field after saving. */
  readonly warnings?: (value: T) => readonly FieldError[]
  /** Further audit actions of one save, such as `event.capacity-changed`. */
  readonly actionsOnReplace?: (before: T, after: T) => readonly string[]
  /** Why a record cannot go to the bin now, with what to do first; undefined when it can. */
  readonly refuseRemoval?: (stored: Stored<T>, deps: SliceDeps, now: Instant) => Promise<Problem | undefined>
  readonly example?: T
}

export const editorialStates = ['draft', 'published', 'modified'] as const

/** What the console gets of a record: its fields beside its id, version and state. */
export const recordSchema = z.looseObject({
  id: z.string(),
  version: z.int(),
  state: z.enum(editorialStates),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  warnings: z.array(z.object({ pointer: z.string(), message: z.string() })),
})

export const recordOf = <T extends object>(
  spec: EditorialSpec<T>,
  stored: Stored<T>,
): z.input<typeof recordSchema> => ({
  ...stored.value,
  id: stored.id,
  version: stored.version,
  state: stored.state,
  createdAt: stored.createdAt,
  updatedAt: stored.updatedAt,
  warnings: [...(spec.warnings?.(stored.value) ?? [])],
})

/** The list of the console: as the public one, with the state as a facet and the last change as an order. */
export const storedShape = <T extends object>({ shape }: EditorialSpec<T>): ListShape<Stored<T>> => ({
  text: (stored) => shape.text(stored.value),
  ...(shape.synonyms ? { synonyms: shape.synonyms } : {}),
  facets: {
    ...Object.fromEntries(
      Object.entries(shape.facets).map(([name, read]) => [name, (stored: Stored<T>) => read(stored.value)]),
    ),
    state: (stored) => [stored.state],
  },
  sorts: {
    ...Object.fromEntries(
      Object.entries(shape.sorts).map(([name, read]) => [name, (stored: Stored<T>) => read(stored.value)]),
    ),
    updatedAt: (stored) => stored.updatedAt,
  },
})

/** Names of the top-level fields that differ. */
export const changedFields = (before: object, after: object): readonly string[] => {
  const old = new Map(Object.entries(before))
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old.get(name)))
    .map(([name]) => name)
}
