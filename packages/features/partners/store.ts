import { defineCollection } from '@ancrage/store'
import { type Partner, partnerSchema } from './contract.ts'

export const partners = defineCollection<Partner>({
  name: 'partners',
  prefix: 'par',
  schema: partnerSchema,
  editorial: true,
})
