import type { Task } from '../slice.ts'
import { endTestimonies } from './operations/end-testimonies.ts'

export const tasks: readonly Task[] = [
  {
    name: 'end-testimonies',
    every: 'day',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await endTestimonies({ store, timeZone }, now)
    },
  },
]
