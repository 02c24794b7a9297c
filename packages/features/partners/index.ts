import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { listPath, partnerPath, site } from './pages.tsx'
import { partnerContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { partners } from './store.ts'

export const slice: Slice = {
  slug: 'partners',
  nav: { label: 'Partenaires', path: listPath },
  collections: [
    sliceCollection({
      collection: partners,
      pagePath: partnerPath,
      contributions: (stored) => partnerContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(partners, starter(context).partners),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `partner.${verb}`),
}
