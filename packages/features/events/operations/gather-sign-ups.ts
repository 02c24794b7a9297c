import { setTimeout as sleep } from 'node:timers/promises'
import type { Id, Problem, Result } from '@ancrage/kernel'
import type { SignUpOutcome, SignUpRequest } from './plan-sign-ups.ts'
import { groupSize, type SignUpDeps, signUpTogether } from './sign-up.ts'

type Answer = Result<SignUpOutcome, Problem>

/** Where sign-ups of one process meet, so that those of one event that arrive together are written together. */
export interface SignUpDesk {
  /** @throws UnavailableError when the sign-up could not be written: it may be sent again as it is. */
  readonly signUp: (deps: SignUpDeps, eventId: Id<'evt'>, request: SignUpRequest) => Promise<Answer>
}

/** In a rush, a little patience doubles the groups: the disk is waited for once instead of twice. */
const gatherMillis = 4

interface Waiting {
  readonly deps: SignUpDeps
  readonly request: SignUpRequest
  readonly settle: (answer: Answer) => void
  readonly fail: (reason: unknown) => void
}

/**
 * For visitors only, who are all the same to the audit log. One line per territory and event: while a transaction is
 * under way, those who arrive wait together for the next one. A rush then costs one write of the seats per group instead
 * of one per person, and nobody waits for a timer when there is no rush.
 */
export const openSignUpDesk = (): SignUpDesk => {
  const lines = new Map<string, Waiting[]>()

  const serve = async (key: string, eventId: Id<'evt'>, line: Waiting[]): Promise<void> => {
    // Requests that the same packet brought are still to come in this turn of the loop.
    await new Promise((resolve) => setImmediate(resolve))
    while (line.length > 0) {
      await serveGroup(eventId, takeGroup(line))
      if (line.length > 0 && line.length < groupSize) await sleep(gatherMillis)
    }
    lines.delete(key)
  }

  return {
    signUp: (deps, eventId, request) =>
      new Promise((settle, fail) => {
        const key = `${deps.territoryId} ${eventId}`
        const waiting = { deps, request, settle, fail }
        const line = lines.get(key)
        if (line) line.push(waiting)
        else {
          const opened = [waiting]
          lines.set(key, opened)
          void serve(key, eventId, opened)
        }
      }),
  }
}

/** The first of the line, up to a full group or the second request that wants its answer kept under a key. */
const takeGroup = (line: Waiting[]): readonly Waiting[] => {
  const [, second] = line.flatMap((one, index) => (one.request.receipt ? [index] : []))
  return line.splice(0, Math.min(groupSize, second ?? groupSize))
}

const serveGroup = async (eventId: Id<'evt'>, group: readonly Waiting[]): Promise<void> => {
  const [first] = group
  if (first === undefined) return
  try {
    const answers = await signUpTogether(
      first.deps,
      eventId,
      group.map((one) => one.request),
    )
    for (const [index, one] of group.entries()) {
      const answer = answers[index]
      if (answer) one.settle(answer)
      else one.fail(new RangeError('fewer answers than sign-ups'))
    }
  } catch (error) {
    for (const one of group) one.fail(error)
  }
}
