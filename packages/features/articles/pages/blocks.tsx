/** @jsxImportSource hono/jsx */
import { ButtonLink, formatDate, type PageElement } from '@ancrage/site'
import { useWords } from '@ancrage/site/locale.ts'
import type { Block } from '../contract.ts'
import { words } from '../words.ts'

const paragraphs = (text: string): readonly string[] => text.split(/\n{2,}/).filter(Boolean)

const One = ({ block }: { block: Block }): PageElement => {
  const t = useWords(words)
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>
    case 'subheading':
      return <h3>{block.text}</h3>
    case 'text':
      return (
        <>
          {paragraphs(block.text).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </>
      )
    case 'list': {
      const items = block.items.map((item) => <li>{item}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'quote':
      return (
        <figure class="said">
          <blockquote>
            {paragraphs(block.text).map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </blockquote>
          <figcaption>{block.by}</figcaption>
        </figure>
      )
    case 'figure':
      return (
        <p class="said">
          <b>{block.value}</b> {block.label}
          <br />
          <small>
            {t.source} : {block.source}, {formatDate(block.date)}
          </small>
        </p>
      )
    case 'links':
      return (
        <ul>
          {block.items.map(({ label, url }) => (
            <li>
              <a href={url}>{label}</a>
            </li>
          ))}
        </ul>
      )
    case 'action':
      return (
        <p>
          <ButtonLink href={block.url}>{block.label}</ButtonLink>
        </p>
      )
  }
}

/** The blocks of a page, each by its own component: what a team typed is never read as markup. */
export const Blocks = ({ blocks }: { blocks: readonly Block[] }): PageElement => (
  <>
    {blocks.map((block) => (
      <One block={block} />
    ))}
  </>
)
