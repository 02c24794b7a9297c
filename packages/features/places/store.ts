import { defineCollection } from '@ancrage/store'
import { type Outing, outingSchema, type Place, placeSchema, type Structure, structureSchema } from './contract.ts'

export const places = defineCollection<Place>({
  name: 'places',
  prefix: 'plc',
  schema: placeSchema,
  editorial: true,
})

export const structures = defineCollection<Structure>({
  name: 'structures',
  prefix: 'stc',
  schema: structureSchema,
  editorial: true,
})

export const outings = defineCollection<Outing>({
  name: 'outings',
  prefix: 'out',
  schema: outingSchema,
  editorial: true,
})
