import type { Task } from '../slice.ts'
import { sendDigests } from './operations/send-digests.ts'

export const tasks: readonly Task[] = [{ name: 'send-alerts', every: 'day', run: sendDigests }]
