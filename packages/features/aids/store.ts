import { defineCollection } from '@ancrage/store'
import { type Aid, aidSchema } from './contract.ts'

export const aids = defineCollection<Aid>({ name: 'aids', prefix: 'aid', schema: aidSchema, editorial: true })
