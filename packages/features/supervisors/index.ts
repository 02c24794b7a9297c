import { nothing, type Slice } from '../slice.ts'
import { comparePath, directoryPath, searchPath } from './paths.ts'

export const slice: Slice = {
  slug: 'supervisors',
  nav: [{ label: { fr: 'Maîtres de stage', en: 'Supervisors' }, path: directoryPath, place: 'menu' }],
  portalAddresses: ['/api/placements', searchPath, comparePath],
  consoleSegments: ['placements', 'supervisors'],
  republishOn: [
    'directory.turned',
    ...['placement', 'supervisor'].flatMap((noun) =>
      ['published', 'unpublished', 'removed', 'restored', 'confirmed'].map((verb) => `${noun}.${verb}`),
    ),
  ],
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  apiRoutes: async () => (await import('./routes.api.ts')).apiRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: async () => (await import('./tasks.ts')).tasks,
  recipients: async () => (await import('./recipients.ts')).recipients,
  searches: async () => (await import('./searches.ts')).searches,
}
