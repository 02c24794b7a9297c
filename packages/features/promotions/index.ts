import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { listPath, promotionPath, site } from './pages.tsx'
import { promotionContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { promotions } from './store.ts'

export const slice: Slice = {
  slug: 'promotions',
  nav: { label: 'Promotions', path: listPath },
  collections: [
    sliceCollection({
      collection: promotions,
      pagePath: promotionPath,
      contributions: (stored) => promotionContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(promotions, starter(context).promotions),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `promotion.${verb}`),
}
