import { sliceCollection } from '../slice.ts'
import { placePath } from './paths.ts'
import { placeContributions } from './project.ts'
import { places } from './store.ts'

export const collections = [
  sliceCollection({
    collection: places,
    pagePath: placePath,
    contributions: (stored) => placeContributions(stored.live?.value),
  }),
]
