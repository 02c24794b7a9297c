import { sliceCollection } from '../slice.ts'
import { mediumPath } from './paths.ts'
import { mediumContributions } from './project.ts'
import { media } from './store.ts'

export const collections = [
  sliceCollection({
    collection: media,
    pagePath: mediumPath,
    contributions: (stored) => mediumContributions(stored.live?.value),
  }),
]
