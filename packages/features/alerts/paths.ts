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

/** The same, from the address of a search: `/mes-demarches/logements?kind=flat`. */
export const alertPathFor = (list: string, address: string): string => {
  const search = address.indexOf('?')
  return alertPath(list, search === -1 ? '' : address.slice(search + 1))
}

/** Whether the site has alerts, from the links of its menu and footer. */
export const hasAlerts = (chrome: {
  readonly nav: readonly { readonly path: string }[]
  readonly footerLinks: readonly { readonly path: string }[]
}): boolean => [...chrome.nav, ...chrome.footerLinks].some(({ path }) => path === listPath)
