/** @jsxImportSource hono/jsx */
import type { PageElement } from '@ancrage/site'
import { defineWords, useWords } from '@ancrage/site/locale.ts'
import { claimPath, contactPath, correctionPath } from './requests/paths.ts'

const words = defineWords({
  fr: { correct: 'Signaler une erreur sur cette page', claim: 'C’est vous ? Gérez votre fiche' },
  en: { correct: 'Report a mistake on this page', claim: 'Is this you? Manage your listing' },
})

/**
 * What a reader may do about the record of a page: every detail page ends with it. A page that was made without any
 * record, such as that of a village nobody described yet, leads to the team instead.
 */
export const RecordLinks = ({
  id,
  held = false,
}: {
  readonly id: string | undefined
  /** Whether somebody looks after the record by themselves: its slice offers it in `recipients.ts`. */
  readonly held?: boolean
}): PageElement => {
  const t = useWords(words)
  return (
    <p>
      <a href={id ? correctionPath(id) : contactPath}>{t.correct}</a>
      {id && held ? (
        <>
          <br />
          <a href={claimPath(id)}>{t.claim}</a>
        </>
      ) : null}
    </p>
  )
}
