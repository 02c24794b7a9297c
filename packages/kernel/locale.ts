/** Languages of the public sites; the first one is that of addresses without prefix. */
export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

const prefix = '/en'

/** Where a page stands in a language: `/aides/` is `/en/aides/` in English. */
export const localPath = (locale: Locale, path: string): string => (locale === 'en' ? `${prefix}${path}` : path)

/** The language an address asks for. */
export const localeOfPath = (path: string): Locale => (path === prefix || path.startsWith(`${prefix}/`) ? 'en' : 'fr')
