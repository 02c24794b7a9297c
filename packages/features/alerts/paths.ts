export const listPath = '/alertes/'
export const alertPath = (slug: string): string => `${listPath}${slug}/`
