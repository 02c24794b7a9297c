import { distanceKm, type Position } from '@ancrage/kernel/distance.ts'
import { lazy } from '@ancrage/kernel/lazy.ts'
import {
  buildSearchIndex,
  parseSearch,
  type SearchClause,
  type SearchIndex,
  type Synonyms,
  searchIn,
  searchTokens,
  tokensAnswer,
} from '@ancrage/kernel/search.ts'

/**
 * How the records of a list are searched, filtered and sorted: one description for page, console, feed and the page’s
 * own script. Browser-safe.
 */
export interface ListShape<T> {
  /** Everything that a search may match. */
  readonly text: (value: T) => string
  /** What the record is called: a search that its name answers puts it before those that only mention the words. */
  readonly name?: (value: T) => string
  /** Other ways of saying the words of this list. */
  readonly synonyms?: Synonyms
  /** Facet name (also the query parameter) → the values of this record. */
  readonly facets: Readonly<Record<string, (value: T) => readonly string[]>>
  /** Sort name → key; text sorts as French people expect. */
  readonly sorts: Readonly<Record<string, (value: T) => string | number>>
  /** Where the record is; with it, a list may be sorted by distance from a place. */
  readonly position?: (value: T) => Position | undefined
  /** What `searchTokens` made of `text` and `name` before, for a list that comes with them. */
  readonly tokens?: (value: T) => { readonly text: readonly string[]; readonly name: readonly string[] }
}

/** A place people name, to sort a list by distance from it. */
export interface NamedPlace extends Position {
  readonly name: string
}

export interface ListQuery {
  readonly q: string
  /** Within a facet several values mean « or »; between facets, « and ». */
  readonly facets: Readonly<Record<string, readonly string[]>>
  /** A name of `sorts`, with `-` in front for the reverse order; empty keeps the given order. */
  readonly sort: string
  /** Place to measure from: without another order, the nearest come first. */
  readonly near?: NamedPlace
  /** Farthest distance, in kilometres as the crow flies. */
  readonly withinKm?: number
  /** What was typed as a place when no place has that name. */
  readonly unknownPlace?: string
}

export interface ListResult<T> {
  readonly items: readonly T[]
  /** For each facet value, how many records it would leave, the other facets staying as they are. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>
}

interface Indexed<T> {
  readonly value: T
  readonly text: readonly string[]
  readonly name: readonly string[]
  readonly facets: Readonly<Record<string, readonly string[]>>
}

interface IndexedList<T> {
  readonly entries: readonly Indexed<T>[]
  readonly words: () => SearchIndex
}

/** Distances that a search may be kept within. */
export const distancesKm = [10, 20, 30, 50] as const

/** The place a person means: by its name whatever the case and accents, by its only beginning, or mistyped once. */
export const findPlace = <P extends { readonly name: string }>(places: readonly P[], typed: string): P | undefined => {
  const clauses = parseSearch(typed)
  if (clauses.length === 0) return undefined
  const wanted = clauses.flatMap(({ words }) => words).join(' ')
  const { named } = placeIndexOf(places)
  const exact = named.get(wanted)
  if (exact !== undefined) return places[exact]
  const found = [...searchIn(placeIndexOf(places).words, clauses)].flatMap((yes, at) => (yes ? [at] : []))
  return found.length === 1 ? places[found[0] ?? -1] : undefined
}

interface PlaceIndex {
  readonly named: ReadonlyMap<string, number>
  readonly words: SearchIndex
}
const placeIndexes = new WeakMap<object, PlaceIndex>()
const placeIndexOf = (places: readonly { readonly name: string }[]): PlaceIndex => {
  const known = placeIndexes.get(places)
  if (known) return known
  const tokens = places.map(({ name }) => searchTokens(name))
  const made = { named: new Map(tokens.map((words, at) => [words.join(' '), at])), words: buildSearchIndex(tokens) }
  placeIndexes.set(places, made)
  return made
}

const nearOf = (
  places: readonly NamedPlace[] | undefined,
  params: URLSearchParams,
): Pick<ListQuery, 'near' | 'withinKm' | 'unknownPlace'> => {
  const typed = (params.get('near') ?? '').trim().slice(0, 80)
  if (typed === '' || !places) return {}
  const near = findPlace(places, typed)
  if (!near) return { unknownPlace: typed }
  const withinKm = distancesKm.find((km) => String(km) === params.get('within'))
  return { near: { name: near.name, lat: near.lat, lon: near.lon }, ...(withinKm ? { withinKm } : {}) }
}

/**
 * Reads the query string of a list; unknown parameters and values are left aside, since links age.
 * @param places those a distance may be measured from; without them the list knows no distance.
 */
export const parseListQuery = <T>(
  shape: ListShape<T>,
  params: URLSearchParams,
  places?: readonly NamedPlace[],
): ListQuery => {
  const sort = params.get('sort') ?? ''
  const facets: Record<string, readonly string[]> = {}
  for (const name of Object.keys(shape.facets)) {
    const values = params.getAll(name).filter(Boolean)
    if (values.length > 0) facets[name] = [...new Set(values)]
  }
  return {
    q: (params.get('q') ?? '').trim().slice(0, 100),
    facets,
    sort: Object.hasOwn(shape.sorts, sort.replace(/^-/, '')) ? sort : '',
    ...(shape.position ? nearOf(places, params) : {}),
  }
}

/** The query string that `parseListQuery` reads back. */
export const listQueryParams = (query: ListQuery): URLSearchParams => {
  const params = new URLSearchParams(query.q ? { q: query.q } : {})
  for (const [name, values] of Object.entries(query.facets)) for (const value of values) params.append(name, value)
  const near = query.near?.name ?? query.unknownPlace
  if (near) params.set('near', near)
  if (query.near && query.withinKm) params.set('within', String(query.withinKm))
  if (query.sort) params.set('sort', query.sort)
  return params
}

interface ShapeMemory {
  readonly lists: WeakMap<object, IndexedList<unknown>>
  readonly entries: WeakMap<object, Indexed<unknown>>
}
const memories = new WeakMap<object, ShapeMemory>()

const tokensOf = <T>(shape: ListShape<T>, value: T): { text: readonly string[]; name: readonly string[] } =>
  shape.tokens?.(value) ?? {
    text: searchTokens(shape.text(value), shape.synonyms),
    name: shape.name ? searchTokens(shape.name(value), shape.synonyms) : [],
  }

/** The words and facet values of a list, kept per list and per record: both are immutable. */
function indexOf<T extends object>(shape: ListShape<T>, values: readonly T[]): IndexedList<T>
function indexOf(shape: ListShape<object>, values: readonly object[]): IndexedList<unknown> {
  const memory: ShapeMemory = memories.get(shape) ?? { lists: new WeakMap(), entries: new WeakMap() }
  memories.set(shape, memory)
  const known = memory.lists.get(values)
  if (known) return known
  const facets = Object.entries(shape.facets)
  const entries = values.map((value) => {
    const before = memory.entries.get(value)
    if (before) return before
    const entry = {
      value,
      ...tokensOf(shape, value),
      facets: Object.fromEntries(facets.map(([name, read]) => [name, read(value)])),
    }
    memory.entries.set(value, entry)
    return entry
  })
  const made = { entries, words: lazy(() => buildSearchIndex(entries.map(({ text }) => text))) }
  memory.lists.set(values, made)
  return made
}

const holds = (entry: Indexed<unknown>, name: string, wanted: readonly string[] | undefined): boolean =>
  !wanted || (entry.facets[name] ?? []).some((value) => wanted.includes(value))

const collator = lazy(() => new Intl.Collator('fr', { numeric: true, sensitivity: 'base' }))

const byKey = <T>(items: readonly T[], read: (item: T) => string | number, direction: 1 | -1): readonly T[] =>
  items
    .map((value) => ({ value, key: read(value) }))
    .sort(
      (a, b) =>
        direction *
        (typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : collator().compare(String(a.key), String(b.key))),
    )
    .map((one) => one.value)

const farAway = Number.POSITIVE_INFINITY

/** Kilometres from the place of a query; undefined without a place, and infinite for a record nobody has placed. */
export const kmFrom = <T>(shape: ListShape<T>, query: Pick<ListQuery, 'near'>, value: T): number | undefined => {
  if (!query.near) return undefined
  const position = shape.position?.(value)
  return position ? distanceKm(query.near, position) : farAway
}

const sorted = <T>(
  shape: ListShape<T>,
  entries: readonly Indexed<T>[],
  query: ListQuery,
  clauses: readonly SearchClause[],
): readonly T[] => {
  const items = entries.map(({ value }) => value)
  const read = shape.sorts[query.sort.replace(/^-/, '')]
  if (read) return byKey(items, read, query.sort.startsWith('-') ? -1 : 1)
  if (query.near) return byKey(items, (value) => kmFrom(shape, query, value) ?? farAway, 1)
  if (clauses.length === 0) return items
  const named = new Set(entries.filter(({ name }) => tokensAnswer(name, clauses)).map(({ value }) => value))
  return [...named, ...items.filter((value) => !named.has(value))]
}

/** Filters, counts and sorts a whole list in memory; every word of the search must be in the record. */
export const runListQuery = <T extends object>(
  shape: ListShape<T>,
  values: readonly T[],
  query: ListQuery,
): ListResult<T> => {
  const clauses = parseSearch(query.q, shape.synonyms)
  const names = Object.keys(shape.facets)
  const counts: Record<string, Record<string, number>> = Object.fromEntries(names.map((name) => [name, {}]))
  const kept: Indexed<T>[] = []
  const { entries, words } = indexOf(shape, values)
  const found = clauses.length > 0 ? searchIn(words(), clauses) : undefined
  const { withinKm = farAway } = query
  for (const [at, entry] of entries.entries()) {
    if (found && found[at] === 0) continue
    if ((kmFrom(shape, query, entry.value) ?? 0) > withinKm) continue
    const missed = names.filter((name) => !holds(entry, name, query.facets[name]))
    if (missed.length === 0) kept.push(entry)
    if (missed.length > 1) continue
    for (const name of missed.length === 1 ? missed : names) {
      const of = counts[name] ?? {}
      for (const value of entry.facets[name] ?? []) of[value] = (of[value] ?? 0) + 1
    }
  }
  return { items: sorted(shape, kept, query, clauses), counts }
}

/** One thing that a search asks for, given up. */
export interface Relaxation {
  /** `q`, `within`, or the name of a facet. */
  readonly part: string
  readonly query: ListQuery
  /** Records found without it. */
  readonly count: number
}

const without = (query: ListQuery, part: string): ListQuery => {
  if (part === 'q') return { ...query, q: '' }
  const { withinKm, ...rest } = query
  if (part === 'within') return rest
  return { ...query, facets: Object.fromEntries(Object.entries(query.facets).filter(([name]) => name !== part)) }
}

/**
 * What to give up so that a search which found nothing finds something: the parts that are enough by themselves, the
 * one that finds most first, and the words typed last, since they say best what is sought. Empty when no single one is.
 */
export const relaxationsOf = <T extends object>(
  shape: ListShape<T>,
  values: readonly T[],
  query: ListQuery,
): readonly Relaxation[] =>
  [...Object.keys(query.facets), ...(query.withinKm ? ['within'] : []), ...(query.q ? ['q'] : [])]
    .map((part) => {
      const relaxed = without(query, part)
      return { part, query: relaxed, count: runListQuery(shape, values, relaxed).items.length }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(a.part === 'q') - Number(b.part === 'q') || b.count - a.count)
