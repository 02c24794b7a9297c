import { sliceCollection } from '../slice.ts'
import { alertPath } from './paths.ts'
import { alertContributions } from './project.ts'
import { alerts } from './store.ts'

export const collections = [
  sliceCollection({
    collection: alerts,
    pagePath: alertPath,
    contributions: (stored) => alertContributions(stored.live?.value),
  }),
]
