import { UnavailableError } from '@ancrage/kernel'

const tries = 8
const longestPauseMs = 200

/**
 * Reads and writes again as long as somebody else writes the same record first.
 * @throws UnavailableError after eight attempts, with growing random pauses.
 */
export const untilWritten = async <T>(attempt: () => Promise<T | 'conflict'>): Promise<T> => {
  for (let tried = 1; tried <= tries; tried++) {
    const outcome = await attempt()
    if (outcome !== 'conflict') return outcome
    await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPauseMs, 2 ** (tried + 1))))
  }
  throw new UnavailableError('request', 1, undefined)
}
