import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Article } from './contract.ts'
import { articles } from './store.ts'

const articleSpec: EditorialSpec<Article> = {
  collection: articles,
  path: 'articles',
  tag: 'Actualités',
  noun: 'article',
  label: 'Actualités',
  nameOf: (article) => article.name,
  slugOf: (article) => article.slug,
  shape: {
    text: (article) => `${article.name} ${article.description}`,
    facets: {},
    sorts: {
      name: (article) => article.name,
      verifiedOn: (article) => article.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(articleSpec)
