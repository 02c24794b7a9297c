import { sliceCollection } from '../slice.ts'
import { surveyPath } from './paths.ts'
import { surveyContributions } from './project.ts'
import { surveyAnswers, surveyResults, surveys } from './store.ts'

export const collections = [
  sliceCollection({
    collection: surveys,
    pagePath: surveyPath,
    contributions: (stored) => surveyContributions(stored.live?.value),
  }),
  sliceCollection({ collection: surveyAnswers }),
  sliceCollection({ collection: surveyResults }),
]
