export const listPath = '/promotions/'
export const promotionPath = (slug: string): string => `${listPath}${slug}/`
