import { type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { directoryPath, placementPath } from './pages/words.ts'
import { site } from './pages.tsx'
import { placementContributions, supervisorContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'
import { starter } from './starter.ts'
import { placements, supervisors } from './store.ts'

export { placements, supervisors } from './store.ts'

export const slice: Slice = {
  slug: 'supervisors',
  nav: { label: 'Maîtres de stage', path: directoryPath },
  collections: [
    sliceCollection({
      collection: placements,
      pagePath: placementPath,
      contributions: (stored) => placementContributions(stored.live?.value),
    }),
    sliceCollection({
      collection: supervisors,
      contributions: (stored) => supervisorContributions(stored.live?.value),
    }),
  ],
  consoleRoutes,
  portalRoutes,
  site,
  starter: (context) => {
    const first = starter(context)
    return [...starterRecords(placements, first.placements), ...starterRecords(supervisors, first.supervisors)]
  },
  reactions: [],
  mails: [],
  republishOn: ['placement', 'supervisor'].flatMap((noun) =>
    ['published', 'unpublished', 'removed', 'restored'].map((verb) => `${noun}.${verb}`),
  ),
}
