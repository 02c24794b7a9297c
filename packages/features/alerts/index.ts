import { nothing, type Slice } from '../slice.ts'
import { listPath } from './paths.ts'

export const slice: Slice = {
  slug: 'alerts',
  nav: [{ label: { fr: 'Alertes', en: 'Alerts' }, path: listPath, place: 'footer' }],
  portalAddresses: ['/mes-demarches/alertes'],
  consoleSegments: ['alerts'],
  republishOn: [],
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: async () => (await import('./mail.tsx')).mails,
  tasks: async () => (await import('./tasks.ts')).tasks,
}
