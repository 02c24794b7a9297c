import { defineCollection } from '@ancrage/store'
import { type Opportunity, opportunitySchema } from './contract.ts'

export const opportunities = defineCollection<Opportunity>({
  name: 'opportunities',
  prefix: 'opp',
  schema: opportunitySchema,
  editorial: true,
})
