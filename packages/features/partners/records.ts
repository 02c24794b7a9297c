import { sliceCollection } from '../slice.ts'
import { partnerPath } from './paths.ts'
import { companionContributions, partnerContributions } from './project.ts'
import { companions, partners } from './store.ts'

export const collections = [
  sliceCollection({
    collection: partners,
    pagePath: partnerPath,
    contributions: (stored) => partnerContributions(stored.live?.value),
  }),
  sliceCollection({ collection: companions, contributions: ({ value }) => companionContributions(value) }),
]
