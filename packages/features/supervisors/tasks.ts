import type { Task } from '../slice.ts'
import { turnDirectory } from './operations/turn-directory.ts'

export const tasks: readonly Task[] = [
  {
    name: 'turn-directory',
    every: 'day',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await turnDirectory({ store, timeZone }, now)
    },
  },
]
