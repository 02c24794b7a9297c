import { defineCollection } from '@ancrage/store'
import { type Request, requestSchema } from './contract.ts'

export const requests = defineCollection<Request>({
  name: 'requests',
  prefix: 'req',
  schema: requestSchema,
  editorial: true,
})
