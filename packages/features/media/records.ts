import { sliceCollection } from '../slice.ts'
import { photos } from './store.ts'

export const collections = [sliceCollection({ collection: photos, isPublic: true })]
