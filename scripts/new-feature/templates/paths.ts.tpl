export const listPath = '/{{slug}}/'
export const {{one}}Path = (slug: string): string => `${listPath}${slug}/`
