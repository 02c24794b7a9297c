import { nothing, type Slice } from '../slice.ts'
import { companionFormPath, listPath, searchPath, togetherPath } from './paths.ts'

export const slice: Slice = {
  slug: 'partners',
  nav: [
    { label: { fr: 'À deux', en: 'As a couple' }, path: togetherPath, place: 'footer' },
    { label: { fr: 'Partenaires', en: 'Partners' }, path: listPath, place: 'footer' },
  ],
  portalAddresses: [searchPath, companionFormPath],
  consoleSegments: ['partners', 'companions'],
  republishOn: ['published', 'unpublished', 'removed', 'restored', 'confirmed'].map((verb) => `partner.${verb}`),
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: async () => (await import('./mail.tsx')).mails,
  tasks: async () => (await import('./tasks.ts')).tasks,
  recipients: async () => (await import('./recipients.ts')).recipients,
}
