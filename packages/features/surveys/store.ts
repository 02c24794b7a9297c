import { defineCollection } from '@ancrage/store'
import { type Survey, surveySchema } from './contract.ts'

export const surveys = defineCollection<Survey>({
  name: 'surveys',
  prefix: 'srv',
  schema: surveySchema,
  editorial: true,
})
