import { nothing, type Slice } from '../slice.ts'

export const slice: Slice = {
  slug: 'media',
  isCommon: true,
  nav: [],
  portalAddresses: [],
  consoleSegments: ['photos'],
  // A photo that was just added is on no page yet, one that was removed no longer.
  republishOn: ['photo.changed'],
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: nothing,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: async () => (await import('./tasks.ts')).tasks,
}
