import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { dwellingPath, listPath, site } from './pages.tsx'
import { dwellingContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { housing } from './store.ts'

export const slice: Slice = {
  slug: 'housing',
  nav: { label: 'Logements', path: listPath },
  collections: [
    sliceCollection({
      collection: housing,
      pagePath: dwellingPath,
      contributions: (stored) => dwellingContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(housing, starter(context).housing),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `dwelling.${verb}`),
}
