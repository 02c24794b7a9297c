import { sliceCollection } from '../slice.ts'
import { dwellingPath } from './paths.ts'
import { dwellingContributions } from './project.ts'
import { dwellings } from './store.ts'

export const collections = [
  sliceCollection({
    collection: dwellings,
    pagePath: dwellingPath,
    contributions: (stored) => dwellingContributions(stored.live?.value),
  }),
]
