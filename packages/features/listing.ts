import type { FacetGroup, Link } from '@ancrage/site'
import { type ListQuery, type ListResult, listQueryParams } from './list-query.ts'

/** The facets of a public list: what each is called, and the words of its values. */
export type FacetTables = Readonly<
  Record<
    string,
    { readonly label: string; readonly options: Readonly<Record<string, string>>; readonly open?: boolean }
  >
>

/** Where a list stands: as a published page, and as the server’s answer to a search. */
export interface ListPaths {
  readonly list: string
  readonly search: string
}

/** Filters with their counts; a value that would leave nothing is not offered, unless it is chosen. */
export const facetGroupsOf = (
  tables: FacetTables,
  query: ListQuery,
  counts: ListResult<unknown>['counts'],
): readonly FacetGroup[] =>
  Object.entries(tables).map(([name, { label, options, open }]) => ({
    name,
    label,
    ...(open === undefined ? {} : { open }),
    options: Object.entries(options)
      .map(([value, words]) => ({
        value,
        label: words,
        count: counts[name]?.[value] ?? 0,
        checked: query.facets[name]?.includes(value) ?? false,
      }))
      .filter(({ count, checked }) => count > 0 || checked),
  }))

/** The address of a search; without anything to search for, the plain list. */
export const searchAddress = (paths: ListPaths, query: ListQuery, page = 1): string => {
  const params = listQueryParams(query)
  if (page > 1) params.append('page', String(page))
  const rest = params.toString()
  return rest ? `${paths.search}?${rest}` : paths.list
}

/** One per filter in force, leading to the same search without it. */
export const chipsOf = (tables: FacetTables, paths: ListPaths, query: ListQuery): readonly Link[] =>
  Object.entries(query.facets).flatMap(([name, values]) =>
    values.map((value) => ({
      label: tables[name]?.options[value] ?? value,
      path: searchAddress(paths, {
        ...query,
        facets: { ...query.facets, [name]: values.filter((other) => other !== value) },
      }),
    })),
  )
