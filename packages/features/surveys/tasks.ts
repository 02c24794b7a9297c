import type { Task } from '../slice.ts'
import { closeSurveys, forgetAnswers } from './operations/close-surveys.ts'

export const tasks: readonly Task[] = [
  {
    name: 'close-surveys',
    every: 'hour',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await closeSurveys({ store, timeZone }, now)
    },
  },
  {
    name: 'forget-survey-answers',
    every: 'day',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await forgetAnswers({ store, timeZone }, now)
    },
  },
]
