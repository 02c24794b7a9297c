import type { Task } from '../slice.ts'
import { forgetCompanions } from './operations/forget-companions.ts'

export const tasks: readonly Task[] = [
  {
    name: 'forget-companions',
    every: 'day',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await forgetCompanions({ store, timeZone }, now)
    },
  },
]
