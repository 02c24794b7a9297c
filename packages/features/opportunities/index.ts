import { nothing, type Slice } from '../slice.ts'
import { listPath, searchPath } from './paths.ts'

export const slice: Slice = {
  slug: 'opportunities',
  nav: [{ label: { fr: 'Opportunités', en: 'Opportunities' }, path: listPath, place: 'menu' }],
  portalAddresses: ['/api/opportunities', searchPath],
  consoleSegments: ['opportunities'],
  republishOn: ['published', 'unpublished', 'removed', 'restored', 'confirmed'].map((verb) => `opportunity.${verb}`),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  apiRoutes: async () => (await import('./routes.api.ts')).apiRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: nothing,
  recipients: async () => (await import('./recipients.ts')).recipients,
  searches: async () => (await import('./searches.ts')).searches,
}
