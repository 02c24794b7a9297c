import { nothing, type Slice } from '../slice.ts'
import { listPath } from './paths.ts'

export const slice: Slice = {
  slug: 'articles',
  nav: [{ label: { fr: 'Vivre ici', en: 'Living here' }, path: listPath, place: 'footer' }],
  portalAddresses: [],
  consoleSegments: ['articles', 'testimonies'],
  republishOn: [
    ...['article', 'testimony'].flatMap((noun) =>
      ['published', 'unpublished', 'removed', 'restored'].map((verb) => `${noun}.${verb}`),
    ),
    'testimony.ended',
  ],
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: nothing,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: async () => (await import('./tasks.ts')).tasks,
}
