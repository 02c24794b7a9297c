import { type ListShape, type NamedPlace, runListQuery } from '../../list-query.ts'
import type { DirectoryDocument, DirectoryDocuments } from '../contract/documents.ts'
import { synonyms } from '../contract/synonyms.ts'

export interface DirectoryList {
  readonly entries: readonly DirectoryDocument[]
  readonly places: readonly NamedPlace[]
  /** The same rules as the server’s, over what the release wrote of each placement. */
  readonly shape: ListShape<DirectoryDocument>
}

export const listOf = ({ entries, places }: DirectoryDocuments): DirectoryList => {
  const [first] = entries
  const shape: ListShape<DirectoryDocument> = {
    text: ({ words }) => words,
    tokens: ({ words, name }) => ({ text: words.split(' '), name: name.split(' ') }),
    synonyms,
    facets: Object.fromEntries(
      Object.keys(first?.facets ?? {}).map((facet) => [facet, (one: DirectoryDocument) => one.facets[facet] ?? []]),
    ),
    sorts: Object.fromEntries(
      Object.keys(first?.sorts ?? {}).map((sort) => [sort, (one: DirectoryDocument) => one.sorts[sort] ?? '']),
    ),
    position: ({ lat, lon }) => ({ lat, lon }),
  }
  // The index is made, and the code warmed, while nobody waits: the first letter typed then costs what others cost.
  for (const q of ['ma', 'zzzz', 'medecn', 'sa']) runListQuery(shape, entries, { q, facets: {}, sort: '' })
  return { entries, places, shape }
}
