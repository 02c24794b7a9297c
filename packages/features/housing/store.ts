import { defineCollection } from '@ancrage/store'
import { type Dwelling, dwellingSchema } from './contract.ts'

export const dwellings = defineCollection<Dwelling>({
  name: 'dwellings',
  prefix: 'dwe',
  schema: dwellingSchema,
  editorial: true,
})
