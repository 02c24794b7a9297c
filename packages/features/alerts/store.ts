import { defineCollection } from '@ancrage/store'
import { type Alert, alertSchema } from './contract.ts'

export const alerts = defineCollection<Alert>({
  name: 'alerts',
  prefix: 'alt',
  schema: alertSchema,
  editorial: true,
})
