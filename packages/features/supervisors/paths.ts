export const directoryPath = '/maitres-de-stage/'
/** Where the same list is filtered by the server, for browsers without script. */
export const searchPath = '/mes-demarches/maitres-de-stage'
export const placementPath = (slug: string): string => `${directoryPath}${slug}/`
