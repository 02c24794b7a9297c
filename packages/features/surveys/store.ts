import { type Id, isId } from '@ancrage/kernel'
import { defineCollection, type Stored, type TerritoryStore } from '@ancrage/store'
import { type Answer, answerSchema, type Results, resultsSchema, type Survey, surveySchema } from './contract.ts'

export const surveys = defineCollection<Survey>({
  name: 'surveys',
  prefix: 'srv',
  schema: surveySchema,
  editorial: true,
})

export const surveyAnswers = defineCollection<Answer>({
  name: 'survey-answers',
  prefix: 'ans',
  schema: answerSchema,
  editorial: false,
})

/** Results as they may be told, one record per survey; published, since the site is made of published copies. */
export const surveyResults = defineCollection<Results>({
  name: 'survey-results',
  prefix: 'res',
  schema: resultsSchema,
  editorial: true,
})

/** The id of a survey’s results: counting twice meets the same record. */
export const resultsIdOf = (surveyId: string): Id<'res'> => `res_${surveyId.slice(4)}`

export type KeptAnswer = Stored<Answer> & { readonly id: Id<'ans'> }

/** One person’s answers; undefined for an id of nobody, and once they are erased. */
export const findAnswer = async (store: TerritoryStore, id: string): Promise<KeptAnswer | undefined> => {
  const stored = await store.get(surveyAnswers, id)
  return stored && stored.deletedAt === undefined && stored.value.state !== 'erased' && isId('ans', stored.id)
    ? { ...stored, id: stored.id }
    : undefined
}

/** The answers to one survey that are not erased. */
export const answersOf = async (store: TerritoryStore, surveyId: string): Promise<readonly Stored<Answer>[]> =>
  (await store.list(surveyAnswers)).filter(({ value }) => value.surveyId === surveyId && value.state !== 'erased')
