import { nothing, type Slice } from '../slice.ts'
import { listPath } from './paths.ts'

export const slice: Slice = {
  slug: 'requests',
  nav: [{ label: { fr: 'Demandes', en: 'Requests' }, path: listPath, place: 'footer' }],
  portalAddresses: [],
  consoleSegments: ['requests'],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `request.${verb}`),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: nothing,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: nothing,
}
