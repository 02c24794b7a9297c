/** @jsxImportSource hono/jsx */
import { ButtonLink, formatDate, type PageElement } from '@ancrage/site'
import { Photo } from '@ancrage/site/components/photo.tsx'
import { useWords } from '@ancrage/site/locale.ts'
import type { Album } from '../../media/queries.ts'
import type { Block } from '../contract.ts'
import { words } from '../words.ts'

const paragraphs = (text: string): readonly string[] => text.split(/\n{2,}/).filter(Boolean)

const One = ({ block, album }: { block: Block; album: Album }): PageElement => {
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
    case 'photo':
      return (
        <>
          {album([block.photoId]).map((picture) => (
            <Photo picture={picture} />
          ))}
        </>
      )
  }
}

/** The blocks of a page, each by its own component: what a team typed is never read as markup. */
export const Blocks = ({ blocks, album }: { blocks: readonly Block[]; album: Album }): PageElement => (
  <>
    {blocks.map((block) => (
      <One block={block} album={album} />
    ))}
  </>
)
