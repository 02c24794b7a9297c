import { defineCollection } from '@ancrage/store'
import { type Article, articleSchema } from './contract.ts'

export const articles = defineCollection<Article>({
  name: 'articles',
  prefix: 'art',
  schema: articleSchema,
  editorial: true,
})
