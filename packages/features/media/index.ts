import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { listPath, mediumPath, site } from './pages.tsx'
import { mediumContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { media } from './store.ts'

export const slice: Slice = {
  slug: 'media',
  nav: { label: 'Médias', path: listPath },
  collections: [
    sliceCollection({
      collection: media,
      pagePath: mediumPath,
      contributions: (stored) => mediumContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(media, starter(context).media),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `medium.${verb}`),
}
