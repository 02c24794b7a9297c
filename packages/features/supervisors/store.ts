import { defineCollection } from '@ancrage/store'
import { type Placement, placementSchema, type Supervisor, supervisorSchema } from './contract.ts'

export const placements = defineCollection<Placement>({
  name: 'placements',
  prefix: 'pla',
  schema: placementSchema,
  editorial: true,
})

export const supervisors = defineCollection<Supervisor>({
  name: 'supervisors',
  prefix: 'sup',
  schema: supervisorSchema,
  editorial: true,
})
