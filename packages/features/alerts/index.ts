import { nothing, type Slice } from '../slice.ts'
import { listPath } from './paths.ts'

export const slice: Slice = {
  slug: 'alerts',
  nav: [{ label: { fr: 'Alertes', en: 'Alerts' }, path: listPath, place: 'footer' }],
  portalAddresses: [],
  consoleSegments: ['alerts'],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `alert.${verb}`),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: nothing,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: nothing,
}
