import { fillText } from '@ancrage/kernel'
import type { FacetGroup, Link } from '@ancrage/site'
import { type ListQuery, type ListResult, listQueryParams } from './list-query.ts'

/** The facets of a public list: what each is called, and the words of its values. */
export type FacetTables = Readonly<
  Record<
    string,
    {
      readonly label: string
      readonly options: Readonly<Record<string, string>>
      readonly open?: boolean
      /** Understood in an address and shown as a chip, without a place of its own in the form. */
      readonly hidden?: boolean
    }
  >
>

/** Where a list stands: as a published page, and as the server’s answer to a search. */
export interface ListPaths {
  readonly list: string
  readonly search: string
  /** Parameters that every address of the list carries along, such as what somebody retains. */
  readonly kept?: readonly (readonly [name: string, value: string])[]
}

/**
 * Filters with their counts; a value that would leave nothing is not offered, unless it is chosen.
 * @param offered counts of the whole list: a value it has stays in its place, with a zero, whatever else is chosen.
 */
export const facetGroupsOf = (
  tables: FacetTables,
  query: ListQuery,
  counts: ListResult<unknown>['counts'],
  offered: ListResult<unknown>['counts'] = counts,
): readonly FacetGroup[] =>
  Object.entries(tables)
    .filter(([, { hidden }]) => !hidden)
    .map(([name, { label, options, open }]) => {
      const shown = Object.entries(options)
        .map(([value, words]) => ({
          value,
          label: words,
          count: counts[name]?.[value] ?? 0,
          checked: query.facets[name]?.includes(value) ?? false,
        }))
        .filter(({ value, checked }) => (offered[name]?.[value] ?? 0) > 0 || checked)
      return { name, label, ...(open ? { open } : {}), options: shown }
    })
    .filter(({ options }) => options.length > 0)

/** The address of a search; without anything to search for, the plain list. */
export const searchAddress = (paths: ListPaths, query: ListQuery, page = 1): string => {
  const params = listQueryParams(query)
  for (const [name, value] of paths.kept ?? []) params.append(name, value)
  if (page > 1) params.append('page', String(page))
  const rest = params.toString()
  return rest ? `${paths.search}?${rest}` : paths.list
}

/** What a list says of a place to measure from. */
export interface NearWords {
  /** With `{place}`. */
  readonly chip: string
  /** With `{km}` and `{place}`. */
  readonly chipWithin: string
}

const nearChips = (paths: ListPaths, query: ListQuery, words: NearWords): readonly Link[] => {
  const { near, withinKm, ...rest } = query
  if (!near) return []
  const text = withinKm ? words.chipWithin : words.chip
  return [
    {
      label: fillText(text, { place: near.name, km: String(withinKm ?? '') }),
      path: searchAddress(paths, withinKm ? { ...rest, near } : rest),
    },
  ]
}

/** One per filter in force, leading to the same search without it. */
export const chipsOf = (tables: FacetTables, paths: ListPaths, query: ListQuery, near?: NearWords): readonly Link[] => [
  ...(near ? nearChips(paths, query, near) : []),
  ...Object.entries(query.facets).flatMap(([name, values]) =>
    values.map((value) => ({
      label: tables[name]?.options[value] ?? value,
      path: searchAddress(paths, {
        ...query,
        facets: Object.fromEntries(
          Object.entries({ ...query.facets, [name]: values.filter((other) => other !== value) }).filter(
            ([, left]) => left.length > 0,
          ),
        ),
      }),
    })),
  ),
]
