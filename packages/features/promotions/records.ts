import { sliceCollection } from '../slice.ts'
import { promotionPath } from './paths.ts'
import { newcomerContributions, promotionContributions } from './project.ts'
import { newcomers, promotions } from './store.ts'

export const collections = [
  sliceCollection({
    collection: promotions,
    pagePath: promotionPath,
    contributions: (stored) => promotionContributions(stored.live?.value),
  }),
  sliceCollection({
    collection: newcomers,
    contributions: ({ value }) => newcomerContributions({ semester: value.semester }),
  }),
]
