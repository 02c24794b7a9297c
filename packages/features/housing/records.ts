import { sliceCollection } from '../slice.ts'
import { dwellingPath } from './paths.ts'
import { dwellingContributions } from './project.ts'
import { housing } from './store.ts'

export const collections = [
  sliceCollection({
    collection: housing,
    pagePath: dwellingPath,
    contributions: (stored) => dwellingContributions(stored.live?.value),
  }),
]
