import type { Task } from '../slice.ts'
import { expireOffers } from './operations/expire-offers.ts'
import { forgetPeople } from './operations/forget-people.ts'
import { thankPeople } from './operations/thank-people.ts'

export const tasks: readonly Task[] = [
  {
    name: 'expire-offers',
    every: 'hour',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await expireOffers({ store, timeZone }, now)
    },
  },
  {
    name: 'thank-people',
    every: 'day',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await thankPeople({ store, timeZone }, now)
    },
  },
  {
    name: 'forget-people',
    every: 'day',
    run: async ({ store, site }, now) => {
      const { timeZone } = await site()
      await forgetPeople({ store, timeZone }, now)
    },
  },
]
