export const listPath = '/demandes/'
export const requestPath = (slug: string): string => `${listPath}${slug}/`
