import { epochSeconds, localDateOf, semesterOf } from '@ancrage/kernel'
import type { Request } from './contract.ts'

const answers: readonly Request['state'][] = ['accepted', 'declined', 'answered']
const promptSeconds = 48 * 3600

/** What one request adds to the figures of the semester it was sent in. No name, no address, no word of it: only counts. */
export const requestContributions = ({
  state,
  sentAt,
  settledAt,
}: Pick<Request, 'state' | 'sentAt' | 'settledAt'>): Readonly<Record<string, number>> => {
  // A semester begins at midnight in Paris, wherever the territory is.
  const semester = semesterOf(localDateOf(sentAt, 'Europe/Paris'))
  const isAnswered = answers.includes(state)
  const isPrompt = isAnswered && settledAt !== null && epochSeconds(settledAt) - epochSeconds(sentAt) <= promptSeconds
  return {
    [`requests.sent:${semester}`]: 1,
    ...(isAnswered ? { [`requests.answered:${semester}`]: 1 } : {}),
    ...(isPrompt ? { [`requests.prompt:${semester}`]: 1 } : {}),
  }
}
