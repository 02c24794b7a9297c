import { sliceCollection } from '../slice.ts'
import { alerts } from './store.ts'

export const collections = [sliceCollection({ collection: alerts })]
