import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { alertPath, listPath, site } from './pages.tsx'
import { alertContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { alerts } from './store.ts'

export const slice: Slice = {
  slug: 'alerts',
  nav: { label: 'Alertes', path: listPath },
  collections: [
    sliceCollection({
      collection: alerts,
      pagePath: alertPath,
      contributions: (stored) => alertContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(alerts, starter(context).alerts),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `alert.${verb}`),
}
