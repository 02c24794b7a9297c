import { defineCollection } from '@ancrage/store'
import { type Photo, photoSchema } from './contract.ts'

/** Pictures of the library: no draft and no published copy, they are shown by the records that name them. */
export const photos = defineCollection<Photo>({
  name: 'photos',
  prefix: 'pho',
  schema: photoSchema,
  editorial: false,
})
