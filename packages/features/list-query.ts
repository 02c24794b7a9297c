import { fold, lazy } from '@ancrage/kernel'

/** How the records of a list are searched, filtered and sorted: one description for page, console and feed. */
export interface ListShape<T> {
  /** Everything that a search may match. */
  readonly text: (value: T) => string
  /** Facet name (also the query parameter) → the values of this record. */
  readonly facets: Readonly<Record<string, (value: T) => readonly string[]>>
  /** Sort name → key; text sorts as French people expect. */
  readonly sorts: Readonly<Record<string, (value: T) => string | number>>
}

export interface ListQuery {
  readonly q: string
  /** Within a facet several values mean « or »; between facets, « and ». */
  readonly facets: Readonly<Record<string, readonly string[]>>
  /** A name of `sorts`, with `-` in front for the reverse order; empty keeps the given order. */
  readonly sort: string
}

export interface ListResult<T> {
  readonly items: readonly T[]
  /** For each facet value, how many records it would leave, the other facets staying as they are. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>
}

interface Indexed<T> {
  readonly value: T
  readonly text: string
  readonly facets: Readonly<Record<string, readonly string[]>>
}

const stem = (word: string): string => (word.length > 3 ? word.replace(/(?:s|x)$/, '') : word)
const words = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(stem)

/** Reads the query string of a list; unknown parameters and values are left aside, since links age. */
export const parseListQuery = <T>(shape: ListShape<T>, params: URLSearchParams): ListQuery => {
  const sort = params.get('sort') ?? ''
  const facets: Record<string, readonly string[]> = {}
  for (const name of Object.keys(shape.facets)) {
    const values = params.getAll(name).filter(Boolean)
    if (values.length > 0) facets[name] = values
  }
  return {
    q: (params.get('q') ?? '').trim().slice(0, 100),
    facets,
    sort: Object.hasOwn(shape.sorts, sort.replace(/^-/, '')) ? sort : '',
  }
}

interface ShapeMemory {
  readonly lists: WeakMap<object, readonly Indexed<unknown>[]>
  readonly entries: WeakMap<object, Indexed<unknown>>
}
const memories = new WeakMap<object, ShapeMemory>()

/** The folded text and facet values of a list, kept per list and per record: both are immutable. */
function indexOf<T extends object>(shape: ListShape<T>, values: readonly T[]): readonly Indexed<T>[]
function indexOf(shape: ListShape<object>, values: readonly object[]): readonly Indexed<unknown>[] {
  const memory: ShapeMemory = memories.get(shape) ?? { lists: new WeakMap(), entries: new WeakMap() }
  memories.set(shape, memory)
  const known = memory.lists.get(values)
  if (known) return known
  const facets = Object.entries(shape.facets)
  const made = values.map((value) => {
    const before = memory.entries.get(value)
    if (before) return before
    const entry = {
      value,
      text: ` ${words(shape.text(value)).join(' ')}`,
      facets: Object.fromEntries(facets.map(([name, read]) => [name, read(value)])),
    }
    memory.entries.set(value, entry)
    return entry
  })
  memory.lists.set(values, made)
  return made
}

const holds = (entry: Indexed<unknown>, name: string, wanted: readonly string[] | undefined): boolean =>
  !wanted || (entry.facets[name] ?? []).some((value) => wanted.includes(value))

const collator = lazy(() => new Intl.Collator('fr', { numeric: true, sensitivity: 'base' }))

const sorted = <T>(shape: ListShape<T>, items: readonly T[], sort: string): readonly T[] => {
  const read = shape.sorts[sort.replace(/^-/, '')]
  if (!read) return items
  const direction = sort.startsWith('-') ? -1 : 1
  return items
    .map((value) => ({ value, key: read(value) }))
    .sort(
      (a, b) =>
        direction *
        (typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : collator().compare(String(a.key), String(b.key))),
    )
    .map((one) => one.value)
}

/** Filters, counts and sorts a whole list in memory; every word of the search must begin a word of the record. */
export const runListQuery = <T extends object>(
  shape: ListShape<T>,
  values: readonly T[],
  query: ListQuery,
): ListResult<T> => {
  const wanted = words(query.q)
  const names = Object.keys(shape.facets)
  const counts: Record<string, Record<string, number>> = Object.fromEntries(names.map((name) => [name, {}]))
  const items: T[] = []
  for (const entry of indexOf(shape, values)) {
    if (!wanted.every((word) => entry.text.includes(` ${word}`))) continue
    const missed = names.filter((name) => !holds(entry, name, query.facets[name]))
    if (missed.length === 0) items.push(entry.value)
    if (missed.length > 1) continue
    for (const name of missed.length === 1 ? missed : names) {
      const of = counts[name] ?? {}
      for (const value of entry.facets[name] ?? []) of[value] = (of[value] ?? 0) + 1
    }
  }
  return { items: sorted(shape, items, query.sort), counts }
}
