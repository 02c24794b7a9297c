/** @jsxImportSource hono/jsx */
import type { ProblemKind } from '@ancrage/kernel'
import type { Child } from 'hono/jsx'
import { inline, type StandalonePage, standalonePage } from './page-shell.tsx'

const block = (text: string): Child => {
  if (text.startsWith('# ')) return <h1>{inline(text.slice(2))}</h1>
  if (text.startsWith('## ')) return <h2>{inline(text.slice(3))}</h2>
  if (text.startsWith('- ')) {
    return (
      <ul>
        {text.split(/\n(?=- )/).map((item) => (
          <li>{inline(item.slice(2))}</li>
        ))}
      </ul>
    )
  }
  return <p>{inline(text)}</p>
}

/** What is left to say of a problem whose page did not come with this deployment. */
const summary = ({ slug, status, title }: ProblemKind): string =>
  `# ${title.fr}\n\n\`${slug}\` · statut ${status}\n\nLa réponse que vous avez reçue dit ce qui s’est passé et quoi faire.\n\n## In English: ${title.en}`

/** A page of `docs/problems`: headings, paragraphs, lists, code. Nothing else is written there. */
export const renderProblemDoc = (kind: ProblemKind, markdown: string | undefined): StandalonePage => {
  const blocks = (markdown ?? summary(kind)).trim().split(/\n{2,}/)
  const english = blocks.findIndex((text) => text.startsWith('## In English'))
  const french = english < 0 ? blocks : blocks.slice(0, english)
  return standalonePage(
    kind.title.fr,
    <main id="contenu">
      {french.map(block)}
      <section lang="en">{blocks.slice(french.length).map(block)}</section>
    </main>,
  )
}
