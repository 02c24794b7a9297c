import { defineCollection } from '@ancrage/store'
import { type Article, articleSchema, type Testimony, testimonySchema } from './contract.ts'

export const articles = defineCollection<Article>({
  name: 'articles',
  prefix: 'art',
  schema: articleSchema,
  editorial: true,
})

export const testimonies = defineCollection<Testimony>({
  name: 'testimonies',
  prefix: 'tes',
  schema: testimonySchema,
  editorial: true,
})
