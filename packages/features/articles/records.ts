import { sliceCollection } from '../slice.ts'
import { articlePath } from './paths.ts'
import { articleContributions } from './project.ts'
import { articles } from './store.ts'

export const collections = [
  sliceCollection({
    collection: articles,
    pagePath: articlePath,
    contributions: (stored) => articleContributions(stored.live?.value),
  }),
]
