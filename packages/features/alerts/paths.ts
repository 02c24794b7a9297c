export const listPath = '/alertes/'
export const createPath = '/mes-demarches/alertes/creer'
/** Pages that answer the form of creation. */
export const createAnswers = '/mes-demarches/alertes/creation'
export const managePath = (token: string): string => `/mes-demarches/alertes/suivi/${token}`
export const stopPath = (token: string): string => `${managePath(token)}/arret`

/** What signed links of this slice open. */
export const alertPurpose = 'search-alert'

/** Where an alert is made from a search; `search` is the query string of the list. */
export const alertPath = (list: string, search: string): string =>
  `${createPath}?${new URLSearchParams({ liste: list, ...(search ? { recherche: search } : {}) })}`
