import { sliceCollection } from '../slice.ts'
import { placementPath } from './paths.ts'
import { placementContributions, supervisorContributions } from './project.ts'
import { placements, supervisors } from './store.ts'

export const collections = [
  sliceCollection({
    collection: placements,
    pagePath: placementPath,
    contributions: (stored) => placementContributions(stored.live?.value),
  }),
  sliceCollection({
    collection: supervisors,
    contributions: (stored) => supervisorContributions(stored.live?.value),
  }),
]
