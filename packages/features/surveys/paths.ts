export const listPath = '/enquetes/'
export const surveyPath = (slug: string): string => `${listPath}${slug}/`

const startsPath = '/mes-demarches/enquetes'
/** Where somebody begins to answer. */
export const startPath = (surveyId: string): string => `${startsPath}/${surveyId}`
/** The private address of one person’s answers. */
export const answerPath = (token: string): string => `/mes-demarches/enquete/${token}`

/** What every portal address of this feature begins with. */
export const portalAddresses = [startsPath, '/mes-demarches/enquete'] as const
