import { defineCollection } from '@ancrage/store'
import { type Promotion, promotionSchema } from './contract.ts'

export const promotions = defineCollection<Promotion>({
  name: 'promotions',
  prefix: 'pro',
  schema: promotionSchema,
  editorial: true,
})
