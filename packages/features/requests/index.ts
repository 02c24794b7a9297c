import { nothing, type Slice } from '../slice.ts'
import { hubPath } from './paths.ts'

export const slice: Slice = {
  slug: 'requests',
  nav: [{ label: { fr: 'Écrire, répondre, corriger', en: 'Write, answer, correct' }, path: hubPath, place: 'footer' }],
  portalAddresses: [
    '/mes-demarches/demandes',
    '/mes-demarches/demande',
    '/mes-demarches/contact',
    '/mes-demarches/corrections',
    '/mes-demarches/correction',
    '/mes-demarches/fiches',
    '/mes-demarches/fiche',
    '/mes-demarches/mon-espace',
    '/mes-demarches/espace',
  ],
  consoleSegments: ['requests', 'corrections'],
  republishOn: ['listing.paused', 'listing.resumed', 'listing.changed', 'listing.full'],
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: async () => (await import('./mail.tsx')).mails,
  tasks: async () => (await import('./tasks.ts')).tasks,
}
