/** @jsxImportSource hono/jsx */
import type { PageElement } from '@ancrage/site'
import { type Locale, useLocale } from '@ancrage/site/locale.ts'
import type { Aid } from '../contract.ts'

/** Texts of an aid that may have a translation. */
export type TranslatedField = keyof NonNullable<Aid['en']>

interface Text {
  readonly text: string
  /** To set on the element that holds the text, when it is not in the language of the page (RGAA 8.7). */
  readonly lang: 'fr' | undefined
}

/** One text of an aid in a language, as far as it was translated. */
export const aidText = (aid: Aid, field: TranslatedField, locale: Locale): Text => {
  if (locale === 'fr') return { text: aid[field], lang: undefined }
  const translated = aid.en?.[field]
  return translated ? { text: translated, lang: undefined } : { text: aid[field], lang: 'fr' }
}

export const titleOf = (aid: Aid, locale: Locale): string => aidText(aid, 'title', locale).text

/** The same, inside a line. */
export const AidText = ({ aid, field }: { aid: Aid; field: TranslatedField }): PageElement => {
  const { text, lang } = aidText(aid, field, useLocale())
  return <>{lang === undefined ? text : <span lang={lang}>{text}</span>}</>
}

/** A text of several paragraphs, as the team typed it: a blank line parts them. */
export const AidParagraphs = ({ aid, field }: { aid: Aid; field: TranslatedField }): PageElement => {
  const { text, lang } = aidText(aid, field, useLocale())
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p lang={lang}>{paragraph}</p>
        ))}
    </>
  )
}
