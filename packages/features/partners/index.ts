import { nothing, type Slice } from '../slice.ts'
import { listPath } from './paths.ts'

export const slice: Slice = {
  slug: 'partners',
  nav: [{ label: { fr: 'Partenaires', en: 'Partners' }, path: listPath, place: 'footer' }],
  portalAddresses: [],
  consoleSegments: ['partners'],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `partner.${verb}`),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: nothing,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: nothing,
}
