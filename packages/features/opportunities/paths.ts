export const listPath = '/opportunites/'
/** Where the same list is filtered by the server, for browsers without script. */
export const searchPath = '/mes-demarches/opportunites'
export const opportunityPath = (slug: string): string => `${listPath}${slug}/`
