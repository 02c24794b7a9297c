export const agendaPath = '/evenements/'
/** Where the same list is filtered by the server, for browsers without script. */
export const searchPath = '/mes-demarches/evenements'
export const eventPath = (slug: string): string => `${agendaPath}${slug}/`
