import { sliceCollection } from '../slice.ts'
import { {{one}}Path } from './paths.ts'
import { {{one}}Contributions } from './project.ts'
import { {{camel}} } from './store.ts'

export const collections = [
  sliceCollection({
    collection: {{camel}},
    pagePath: {{one}}Path,
    contributions: (stored) => {{one}}Contributions(stored.live?.value),
  }),
]
