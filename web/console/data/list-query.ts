export interface ListAsked {
  readonly filter?: Readonly<Record<string, unknown>> | undefined
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' } | undefined
  readonly pagination?: { readonly page: number; readonly perPage: number } | undefined
}

/** Lists of the API hold 100 records a page at most. */
export const maxPerPage = 100

/** Query string of a list: `q`, `sort=field` or `-field`, `page`, `perPage`, facets by name (repeated values mean "or"). */
export const listQuery = ({ filter = {}, sort, pagination }: ListAsked): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one))
    }
  }
  if (sort && sort.field !== '') query.set('sort', sort.order === 'DESC' ? `-${sort.field}` : sort.field)
  if (pagination) {
    query.set('page', String(pagination.page))
    query.set('perPage', String(Math.min(pagination.perPage, maxPerPage)))
  }
  return query.toString()
}
