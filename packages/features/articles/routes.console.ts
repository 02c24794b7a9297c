import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import { photoFaults } from '../media/queries.ts'
import type { SliceRoute } from '../slice.ts'
import { type Article, articleKinds, type Block, type Testimony } from './contract.ts'
import { reservedSlugs } from './paths.ts'
import { articles, testimonies } from './store.ts'

const photosNamed = (at: string, blocks: readonly Block[]) =>
  blocks.flatMap((block, index) =>
    block.kind === 'photo' ? [{ pointer: `${at}/${index}/photoId`, id: block.photoId }] : [],
  )

const articleSpec: EditorialSpec<Article> = {
  collection: articles,
  path: 'articles',
  tag: 'Vivre ici et actualités',
  noun: 'article',
  label: 'Article',
  nameOf: (article) => article.title,
  slugOf: (article) => article.slug,
  reservedSlugs,
  shape: {
    text: (article) => `${article.title} ${articleKinds[article.kind]} ${article.summary}`,
    facets: { kind: (article) => [article.kind] },
    sorts: { title: (article) => article.title, publishedOn: (article) => article.publishedOn },
  },
  check: ({ blocks, en }, store) =>
    photoFaults(store, [...photosNamed('/blocks', blocks), ...photosNamed('/en/blocks', en?.blocks ?? [])]),
}

const testimonySpec: EditorialSpec<Testimony> = {
  collection: testimonies,
  path: 'testimonies',
  tag: 'Témoignages',
  noun: 'testimony',
  label: 'Témoignage',
  nameOf: (testimony) => testimony.name,
  slugOf: (testimony) => testimony.slug,
  check: ({ photoId }, store) => photoFaults(store, [{ pointer: '/photoId', id: photoId }]),
  shape: {
    text: (testimony) => `${testimony.name} ${testimony.who} ${testimony.place} ${testimony.text}`,
    facets: { scope: (testimony) => testimony.scopes },
    sorts: { name: (testimony) => testimony.name, consentUntil: (testimony) => testimony.consentUntil },
  },
}

export const consoleRoutes: readonly SliceRoute[] = [...editorialRoutes(articleSpec), ...editorialRoutes(testimonySpec)]
