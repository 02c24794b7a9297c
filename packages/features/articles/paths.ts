export const listPath = '/actualites/'
export const articlePath = (slug: string): string => `${listPath}${slug}/`
