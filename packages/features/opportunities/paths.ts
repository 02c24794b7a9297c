export const listPath = '/opportunites/'
export const opportunityPath = (slug: string): string => `${listPath}${slug}/`
