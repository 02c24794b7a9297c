import { defineCollection } from '@ancrage/store'
import { type Dwelling, dwellingSchema } from './contract.ts'

export const housing = defineCollection<Dwelling>({
  name: 'housing',
  prefix: 'dwe',
  schema: dwellingSchema,
  editorial: true,
})
