export const listPath = '/medias/'
export const mediumPath = (slug: string): string => `${listPath}${slug}/`
