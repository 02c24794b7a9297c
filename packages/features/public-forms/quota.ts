import { createHmac } from 'node:crypto'
import { createRateLimiter } from '@ancrage/http'
import { epochMillis, type Instant, type Problem, problem, problems } from '@ancrage/kernel'
import type { SliceDeps } from '../slice.ts'

/** Submissions with one e-mail address, in this process: thirty at once, then one every two minutes. */
const rule = { perMinute: 0.5, burst: 30 } as const
const limiter = createRateLimiter({ read: rule, write: rule, submit: rule })

/** The problem to answer when one address sends too much; addresses are counted by their keyed digest. */
export const takeTurn = (
  deps: Pick<SliceDeps, 'territoryId' | 'pepper'>,
  email: string,
  now: Instant,
): Problem | undefined => {
  if (email === '') return undefined
  const key = createHmac('sha256', deps.pepper).update(`form-turn\n${email}`).digest('base64url')
  const waitSeconds = limiter.take('submit', `${deps.territoryId} ${key}`, epochMillis(now))
  if (waitSeconds === 0) return undefined
  return problem(
    problems.tooManyRequests,
    {
      fr: `Beaucoup d’envois viennent d’être faits avec cette adresse. Réessayez dans ${Math.ceil(waitSeconds / 60)} min.`,
      en: `A lot has just been sent with this address. Try again in ${Math.ceil(waitSeconds / 60)} min.`,
    },
    { retryAfterSeconds: waitSeconds },
  )
}
