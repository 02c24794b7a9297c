import { sliceCollection } from '../slice.ts'
import { outingPath, placePath, structurePath } from './paths.ts'
import { outingContributions, placeContributions, structureContributions } from './project.ts'
import { outings, places, structures } from './store.ts'

export const collections = [
  sliceCollection({
    collection: places,
    pagePath: placePath,
    contributions: (stored) => placeContributions(stored.live?.value),
  }),
  sliceCollection({
    collection: structures,
    pagePath: structurePath,
    contributions: (stored) => structureContributions(stored.live?.value),
  }),
  sliceCollection({
    collection: outings,
    pagePath: outingPath,
    contributions: (stored) => outingContributions(stored.live?.value),
  }),
]
