export const listPath = '/logements/'
export const dwellingPath = (slug: string): string => `${listPath}${slug}/`
