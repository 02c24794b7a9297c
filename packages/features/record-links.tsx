/** @jsxImportSource hono/jsx */
import type { PageElement } from '@ancrage/site'
import { defineWords, useWords } from '@ancrage/site/locale.ts'
import { contactPath, correctionPath } from './requests/paths.ts'

const words = defineWords({
  fr: { correct: 'Signaler une erreur sur cette page' },
  en: { correct: 'Report a mistake on this page' },
})

/**
 * What a reader may do about the record of a page: every detail page ends with it. A page that was made without any
 * record, such as that of a village nobody described yet, leads to the team instead.
 */
export const RecordLinks = ({ id }: { readonly id: string | undefined }): PageElement => {
  const t = useWords(words)
  return (
    <p>
      <a href={id ? correctionPath(id) : contactPath}>{t.correct}</a>
    </p>
  )
}
