import { sliceCollection } from '../slice.ts'
import { aidPath } from './paths.ts'
import { aidContributions } from './project.ts'
import { aids } from './store.ts'

export const collections = [
  sliceCollection({
    collection: aids,
    pagePath: aidPath,
    contributions: (stored) => aidContributions(stored.live?.value),
  }),
]
