export const directoryPath = '/maitres-de-stage/'
/** Where the same list is filtered by the server, for browsers without script and for shared addresses. */
export const searchPath = '/mes-demarches/maitres-de-stage'
export const placementPath = (slug: string): string => `${directoryPath}${slug}/`
export const mapPath = `${directoryPath}carte/`
/** What the page’s script filters: loaded when somebody begins to search, never before. */
export const documentsPath = `${directoryPath}liste.json`
export const comparePath = '/mes-demarches/comparer'
/** Query parameter of the placements that somebody retains, by slug. */
export const pickParam = 'lieu'
export const pickQuery = (slugs: readonly string[]): string =>
  slugs.map((slug) => `${pickParam}=${encodeURIComponent(slug)}`).join('&')
/** The comparison of these placements: its address is all that is needed to come back to it. */
export const comparisonPath = (slugs: readonly string[]): string =>
  slugs.length === 0 ? comparePath : `${comparePath}?${pickQuery(slugs)}`
/** Name of the directory among the lists whose searches one may be told about. */
export const directoryList = 'placements'
