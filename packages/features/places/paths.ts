import { territorySlug } from './contract.ts'

export const listPath = '/territoire/'
export const communesPath = `${listPath}communes/`
export const structuresPath = `${listPath}structures/`
export const outingsPath = `${listPath}sorties/`

/** A commune or a group of communes; the record about the whole territory is shown on the overview. */
export const placePath = (slug: string): string => (slug === territorySlug ? listPath : `${listPath}${slug}/`)
export const structurePath = (slug: string): string => `${structuresPath}${slug}/`
export const outingPath = (slug: string): string => `${outingsPath}${slug}/`

/** Where the same lists are filtered by the server, for browsers without script. */
export const structureSearchPath = '/mes-demarches/territoire/structures'
export const outingSearchPath = '/mes-demarches/territoire/sorties'

/** Slugs of the fixed pages above: no commune may take one. */
export const reservedSlugs = /^(?:communes|structures|sorties)$/
