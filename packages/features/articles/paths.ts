export const listPath = '/vivre-ici/'
export const newsPath = `${listPath}actualites/`
export const feedPath = `${listPath}actualites.xml`
export const testimoniesPath = `${listPath}temoignages/`
export const articlePath = (slug: string): string => `${listPath}${slug}/`

/** Slugs of the fixed pages above: no article may take one. */
export const reservedSlugs = /^(?:actualites|temoignages)$/
