import { nothing, type Slice } from '../slice.ts'
import { listPath, portalAddresses } from './paths.ts'

export const slice: Slice = {
  slug: 'promotions',
  nav: [{ label: { fr: 'Promotions', en: 'Cohorts' }, path: listPath, place: 'menu' }],
  portalAddresses,
  consoleSegments: ['promotions', 'newcomers'],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `promotion.${verb}`),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: async () => (await import('./mail.tsx')).mails,
  tasks: async () => (await import('./tasks.ts')).tasks,
}
