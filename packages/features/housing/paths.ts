export const listPath = '/logements/'
/** Where the same list is filtered by the server, for browsers without script. */
export const searchPath = '/mes-demarches/logements'
export const dwellingPath = (slug: string): string => `${listPath}${slug}/`
