import { nothing, type Slice } from '../slice.ts'
import { listPath, portalAddresses } from './paths.ts'

export const slice: Slice = {
  slug: 'surveys',
  nav: [{ label: { fr: 'Enquêtes', en: 'Surveys' }, path: listPath, place: 'footer' }],
  portalAddresses,
  consoleSegments: ['surveys'],
  republishOn: [
    ...['published', 'unpublished', 'removed', 'restored'].map((verb) => `survey.${verb}`),
    'survey-results.published',
  ],
  collections: async () => (await import('./records.ts')).collections,
  consoleRoutes: async () => (await import('./routes.console.ts')).consoleRoutes,
  portalRoutes: async () => (await import('./routes.portal.ts')).portalRoutes,
  site: async () => (await import('./pages.tsx')).site,
  starter: async () => (await import('./starter.ts')).starterContent,
  reactions: nothing,
  mails: nothing,
  tasks: async () => (await import('./tasks.ts')).tasks,
}
