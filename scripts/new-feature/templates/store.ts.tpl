import { defineCollection } from '@ancrage/store'
import { type {{Type}}, {{one}}Schema } from './contract.ts'

export const {{camel}} = defineCollection<{{Type}}>({
  name: '{{slug}}',
  prefix: '{{prefix}}',
  schema: {{one}}Schema,
  editorial: true,
})
