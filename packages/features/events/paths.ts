export const agendaPath = '/evenements/'
export const monthPath = (month: string): string => `${agendaPath}calendrier/${month}/`
export const pastPath = `${agendaPath}passes/`
export const calendarPath = `${agendaPath}agenda.ics`
export const rssPath = `${agendaPath}rss.xml`
/** Where the same list is filtered by the server, for browsers without script. */
export const searchPath = '/mes-demarches/evenements'
export const eventPath = (slug: string): string => `${agendaPath}${slug}/`
export const eventCalendarPath = (slug: string): string => `${eventPath(slug)}evenement.ics`

export const signUpPath = (eventId: string): `/${string}` => `/mes-demarches/inscriptions/${eventId}`
/** Under which the form’s further pages stand. */
export const receivedPath = '/mes-demarches/inscription-recue'
export const managePath = (token: string): string => `/mes-demarches/inscription/${token}`
export const cancelPath = (token: string): string => `${managePath(token)}/annulation`
export const certificatePath = (token: string): string => `${managePath(token)}/attestation`

export const personalAgendaPath = '/mes-demarches/mon-agenda'
export const feedReceivedPath = '/mes-demarches/mon-agenda-demande'
export const feedPath = (token: string): string => `${personalAgendaPath}/${token}`

/** Slugs that would take the address of a page of this slice. */
export const reservedSlugs: RegExp = /^(?:calendrier|passes)$/

/** What every portal address of this feature begins with. */
export const portalAddresses = [
  '/api/events',
  searchPath,
  '/mes-demarches/inscription',
  '/mes-demarches/inscriptions',
  receivedPath,
  personalAgendaPath,
  feedReceivedPath,
] as const
