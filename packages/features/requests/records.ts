import { sliceCollection } from '../slice.ts'
import { requestPath } from './paths.ts'
import { requestContributions } from './project.ts'
import { requests } from './store.ts'

export const collections = [
  sliceCollection({
    collection: requests,
    pagePath: requestPath,
    contributions: (stored) => requestContributions(stored.live?.value),
  }),
]
