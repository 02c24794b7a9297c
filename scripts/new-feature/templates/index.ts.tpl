import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { {{one}}Path, listPath, site } from './pages.tsx'
import { {{one}}Contributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { starter } from './starter.ts'
import { {{camel}} } from './store.ts'

export const slice: Slice = {
  slug: '{{slug}}',
  nav: { label: '{{label}}', path: listPath },
  collections: [
    sliceCollection({
      collection: {{camel}},
      pagePath: {{one}}Path,
      contributions: (stored) => {{one}}Contributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes: [],
  site,
  starter: (context) => starterRecords({{camel}}, starter(context).{{camel}}),
  reactions: [],
  mails: [],
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `{{noun}}.${verb}`),
}
