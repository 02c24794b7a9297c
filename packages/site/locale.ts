import type { Locale } from '@ancrage/kernel'
import { createContext, useContext } from 'hono/jsx'

export { type Locale, localPath } from '@ancrage/kernel'

/** The same texts in every language. */
export type Words<T> = Readonly<Record<Locale, T>>

/** Ties the English texts to the shape of the French ones: what is missing in one does not compile. */
export const defineWords = <T>(words: { readonly fr: T; readonly en: NoInfer<T> }): Words<T> => words

const LocaleContext = createContext<Locale>('fr')

/** Sets the language of everything inside; `renderPage` does so for a whole page. */
export const LocaleProvider = LocaleContext.Provider

/** The language of the page being rendered. */
export const useLocale = (): Locale => useContext(LocaleContext)

/** The texts in the language of the page being rendered. */
export const useWords = <T>(words: Words<T>): T => words[useLocale()]

/** A record’s own texts, with the translation its authors may have written. */
export interface Translatable<T> {
  readonly en?: { readonly [K in keyof T]?: T[K] | undefined } | undefined
}

/**
 * A record’s texts in a language, as far as they were translated. `lang` is to be set on the element that holds them
 * when it differs from the page’s own language: a French text on an English page is read out in French (RGAA 8.7).
 */
export const inLocale = <T extends Translatable<T>>(
  value: T,
  locale: Locale,
): { readonly value: T; readonly lang: 'fr' | undefined } => {
  if (locale === 'fr') return { value, lang: undefined }
  const translated = Object.entries(value.en ?? {}).filter(([, text]) => text !== undefined && text !== '')
  return translated.length > 0
    ? { value: { ...value, ...Object.fromEntries(translated) }, lang: undefined }
    : { value, lang: 'fr' }
}
