/** @jsxImportSource hono/jsx */
import type { PageElement } from '@ancrage/site'

/** A text as paragraphs, each in its own language when it is not that of the page. */
export const Paragraphs = ({
  text,
  lang,
}: {
  readonly text: string
  readonly lang?: 'fr' | undefined
}): PageElement => (
  <>
    {text
      .split(/\n{2,}/)
      .filter(Boolean)
      .map((paragraph) => (
        <p lang={lang}>{paragraph}</p>
      ))}
  </>
)
