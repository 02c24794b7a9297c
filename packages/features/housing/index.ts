import { nothing, type Slice } from '../slice.ts'
import { listPath, searchPath } from './paths.ts'

export const slice: Slice = {
  slug: 'housing',
  nav: [{ label: { fr: 'Logements', en: 'Housing' }, path: listPath, place: 'menu' }],
  portalAddresses: ['/api/dwellings', searchPath],
  consoleSegments: ['dwellings'],
  republishOn: ['published', 'unpublished', 'removed', 'restored', 'confirmed'].map((verb) => `dwelling.${verb}`),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: nothing,
  recipients: async () => (await import('./recipients.ts')).recipients,
  searches: async () => (await import('./searches.ts')).searches,
}
