import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { listPath, site, surveyPath } from './pages.tsx'
import { surveyContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { surveys } from './store.ts'

export const slice: Slice = {
  slug: 'surveys',
  nav: { label: 'Enquêtes', path: listPath },
  collections: [
    sliceCollection({
      collection: surveys,
      pagePath: surveyPath,
      contributions: (stored) => surveyContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords(surveys, starter(context).surveys),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `survey.${verb}`),
}
