import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { articlePath, listPath, site } from './pages.tsx'
import { articleContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { articles } from './store.ts'

export const slice: Slice = {
  slug: 'articles',
  nav: { label: 'Actualités', path: listPath },
  collections: [
    sliceCollection({
      collection: articles,
      pagePath: articlePath,
      contributions: (stored) => articleContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(articles, starter(context).articles),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `article.${verb}`),
}
