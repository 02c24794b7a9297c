import { sliceCollection } from '../slice.ts'
import { opportunityPath } from './paths.ts'
import { opportunityContributions } from './project.ts'
import { opportunities } from './store.ts'

export const collections = [
  sliceCollection({
    collection: opportunities,
    pagePath: opportunityPath,
    contributions: (stored) => opportunityContributions(stored.live?.value),
  }),
]
