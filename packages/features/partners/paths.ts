export const listPath = '/partenaires/'
export const partnerPath = (slug: string): string => `${listPath}${slug}/`
/** Where the same list is filtered by the server, for browsers without script. */
export const searchPath = '/mes-demarches/partenaires'

export const togetherPath = '/a-deux/'
/** The form of whoever comes along, and what follows it. */
export const companionFormPath = '/mes-demarches/a-deux'
export const companionPath = (token: string): string => `${companionFormPath}/reponse/${token}`
