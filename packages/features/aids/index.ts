import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { cataloguePath } from './pages/list.tsx'
import { aidPages, aidPath } from './pages.tsx'
import { aidContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'
import { starter } from './starter.ts'
import { aids } from './store.ts'

export const slice: Slice = {
  slug: 'aids',
  nav: { label: 'Aides', path: cataloguePath },
  collections: [
    sliceCollection({
      collection: aids,
      pagePath: aidPath,
      contributions: (stored) => aidContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes,
  site: (snapshot) => ({
    pages: aidPages({
      aids: snapshot.live(aids),
      communes: snapshot.communes,
      today: snapshot.today,
    }),
    files: [],
  }),
  starter: (context) => starterRecords(aids, starter(context).aids),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `aid.${verb}`),
}
