export const listPath = '/promotions/'
export const promotionPath = (slug: string): string => `${listPath}${slug}/`
/** The welcome booklet, ready to print. */
export const bookletPath = (slug: string): string => `${promotionPath(slug)}livret.pdf`

/** What the joining form’s pages begin with. */
export const formsPath = '/mes-demarches/promotions'
export const joinPath = (promotionId: string): string => `${formsPath}/${promotionId}/rejoindre`
export const newcomerPath = (token: string): string => `/mes-demarches/promotion/${token}`

/** What every portal address of this feature begins with. */
export const portalAddresses = [formsPath, '/mes-demarches/promotion', '/api/promotions'] as const
