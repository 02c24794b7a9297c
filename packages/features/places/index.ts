import { nothing, type Slice } from '../slice.ts'
import { listPath } from './paths.ts'

export const slice: Slice = {
  slug: 'places',
  nav: [{ label: { fr: 'Territoire', en: 'The area' }, path: listPath, place: 'menu' }],
  portalAddresses: ['/api/structures', '/api/outings', '/mes-demarches/territoire'],
  consoleSegments: ['places', 'structures', 'outings'],
  republishOn: ['place', 'structure', 'outing'].flatMap((noun) =>
    ['published', 'unpublished', 'removed', 'restored'].map((verb) => `${noun}.${verb}`),
  ),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  apiRoutes: async () => (await import('./routes.api.ts')).apiRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: nothing,
}
