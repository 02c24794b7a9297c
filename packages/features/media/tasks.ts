import type { Task } from '../slice.ts'
import { sweepFiles } from './operations/sweep-files.ts'

export const tasks: readonly Task[] = [
  {
    name: 'sweep-photo-files',
    every: 'day',
    run: async (deps, now) => {
      await sweepFiles(deps, now)
    },
  },
]
