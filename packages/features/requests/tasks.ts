import type { Task } from '../slice.ts'
import { askToConfirm } from './operations/ask-to-confirm.ts'
import { forgetRequests, tendRequests } from './operations/tend-requests.ts'

export const tasks: readonly Task[] = [
  { name: 'tend-requests', every: 'hour', run: tendRequests },
  { name: 'ask-to-confirm', every: 'day', run: askToConfirm },
  { name: 'forget-requests', every: 'day', run: forgetRequests },
]
