import type { Slice } from '../slice.ts'
import { agendaPath, portalAddresses } from './paths.ts'

export const slice: Slice = {
  slug: 'events',
  nav: [{ label: { fr: 'Événements', en: 'Events' }, path: agendaPath, place: 'menu' }],
  portalAddresses,
  consoleSegments: ['events', 'registrations'],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `event.${verb}`),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: async () => (await import('./reactions.ts')).reactions,
  mails: async () => (await import('./mail.tsx')).mails,
  tasks: async () => (await import('./tasks.ts')).tasks,
  searches: async () => (await import('./searches.ts')).searches,
}
