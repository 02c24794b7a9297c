import { defineCollection } from '@ancrage/store'
import { type Medium, mediumSchema } from './contract.ts'

export const media = defineCollection<Medium>({
  name: 'media',
  prefix: 'med',
  schema: mediumSchema,
  editorial: true,
})
