import { sliceCollection } from '../slice.ts'
import { articlePath } from './paths.ts'
import { articleContributions, testimonyContributions } from './project.ts'
import { articles, testimonies } from './store.ts'

export const collections = [
  sliceCollection({
    collection: articles,
    pagePath: articlePath,
    contributions: (stored) => articleContributions(stored.live?.value),
  }),
  sliceCollection({
    collection: testimonies,
    contributions: (stored) => testimonyContributions(stored.live?.value),
  }),
]
