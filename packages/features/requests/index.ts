import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { listPath, requestPath, site } from './pages.tsx'
import { requestContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { requests } from './store.ts'

export const slice: Slice = {
  slug: 'requests',
  nav: { label: 'Demandes', path: listPath },
  collections: [
    sliceCollection({
      collection: requests,
      pagePath: requestPath,
      contributions: (stored) => requestContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(requests, starter(context).requests),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `request.${verb}`),
}
