import { pendingForms } from '../public-forms/store.ts'
import { sliceCollection } from '../slice.ts'
import { requestContributions } from './project.ts'
import { corrections, holders, listings, requests } from './store.ts'

export const collections = [
  sliceCollection({ collection: requests, contributions: ({ value }) => requestContributions(value) }),
  sliceCollection({ collection: listings, isPublic: true }),
  sliceCollection({ collection: holders }),
  sliceCollection({ collection: corrections }),
  sliceCollection({ collection: pendingForms }),
]
