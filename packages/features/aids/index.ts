import { nothing, type Slice } from '../slice.ts'
import { cataloguePath, questionPath, resultMailsPath, searchPath, simulationPath } from './paths.ts'

export const slice: Slice = {
  slug: 'aids',
  nav: [{ label: { fr: 'Aides', en: 'Grants' }, path: cataloguePath, place: 'menu' }],
  portalAddresses: ['/api/aids', searchPath, questionPath, simulationPath, resultMailsPath],
  consoleSegments: ['aids'],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `aid.${verb}`),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  apiRoutes: async () => (await import('./routes.api.ts')).apiRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: async () => (await import('./mail.tsx')).mails,
  tasks: nothing,
  searches: async () => (await import('./searches.ts')).searches,
}
