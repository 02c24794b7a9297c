export const listPath = '/enquetes/'
export const surveyPath = (slug: string): string => `${listPath}${slug}/`
