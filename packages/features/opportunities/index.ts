import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { listPath, opportunityPath, site } from './pages.tsx'
import { opportunityContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { opportunities } from './store.ts'

export const slice: Slice = {
  slug: 'opportunities',
  nav: { label: 'Opportunités', path: listPath },
  collections: [
    sliceCollection({
      collection: opportunities,
      pagePath: opportunityPath,
      contributions: (stored) => opportunityContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(opportunities, starter(context).opportunities),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `opportunity.${verb}`),
}
