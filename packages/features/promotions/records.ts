import { sliceCollection } from '../slice.ts'
import { promotionPath } from './paths.ts'
import { promotionContributions } from './project.ts'
import { promotions } from './store.ts'

export const collections = [
  sliceCollection({
    collection: promotions,
    pagePath: promotionPath,
    contributions: (stored) => promotionContributions(stored.live?.value),
  }),
]
