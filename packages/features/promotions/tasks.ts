import type { Task } from '../slice.ts'
import { forgetNewcomers } from './operations/forget-newcomers.ts'
import { sendFollowUps } from './operations/send-follow-ups.ts'

export const tasks: readonly Task[] = [
  {
    name: 'follow-up-newcomers',
    every: 'day',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await sendFollowUps({ store, timeZone }, now)
    },
  },
  {
    name: 'forget-newcomers',
    every: 'day',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await forgetNewcomers({ store, timeZone }, now)
    },
  },
]
