import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { listPath, placePath, site } from './pages.tsx'
import { placeContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { places } from './store.ts'

export const slice: Slice = {
  slug: 'places',
  nav: { label: 'Territoire', path: listPath },
  collections: [
    sliceCollection({
      collection: places,
      pagePath: placePath,
      contributions: (stored) => placeContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(places, starter(context).places),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `place.${verb}`),
}
