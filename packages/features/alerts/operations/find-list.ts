import type { SearchableList } from '../../searches.ts'
import type { SliceDeps } from '../../slice.ts'

/** A list whose searches may be saved; undefined for an unknown name. */
export const findList = async (
  { others }: Pick<SliceDeps, 'others'>,
  name: string,
): Promise<SearchableList | undefined> => (await others?.searches())?.find(({ list }) => list === name)

/** Address that shows the search of an alert. */
export const searchAddress = ({ searchPath }: SearchableList, search: string): string =>
  search === '' ? searchPath : `${searchPath}?${search}`
