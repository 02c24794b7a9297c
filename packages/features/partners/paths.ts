export const listPath = '/partenaires/'
export const partnerPath = (slug: string): string => `${listPath}${slug}/`
