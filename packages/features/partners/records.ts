import { sliceCollection } from '../slice.ts'
import { partnerPath } from './paths.ts'
import { partnerContributions } from './project.ts'
import { partners } from './store.ts'

export const collections = [
  sliceCollection({
    collection: partners,
    pagePath: partnerPath,
    contributions: (stored) => partnerContributions(stored.live?.value),
  }),
]
