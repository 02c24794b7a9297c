import { defineCollection } from '@ancrage/store'
import { type Place, placeSchema } from './contract.ts'

export const places = defineCollection<Place>({
  name: 'places',
  prefix: 'plc',
  schema: placeSchema,
  editorial: true,
})
