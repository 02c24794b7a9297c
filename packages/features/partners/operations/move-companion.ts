import { notFound } from '@ancrage/http'
import { err, type Instant, ok, type Problem, problem, problems, type Result, UnavailableError } from '@ancrage/kernel'
import { replace, type Stored, type TerritoryStore } from '@ancrage/store'
import type { Companion, CompanionAct } from '../contract.ts'
import { erasedCompanion, stateAfter } from '../model.ts'
import { companions, findCompanion } from '../store.ts'
import { writeNote } from './write-note.ts'

const notNow = problem(problems.wrongState, {
  fr: 'Cette réponse n’en est plus là : rechargez la page pour voir où elle en est.',
  en: 'This answer is no longer at that stage: reload the page to see where it stands.',
})

const tries = 3

/**
 * One step of an answer, in one transaction with its audit entry.
 * Errors: `not-found` for an unknown or erased one; `wrong-state` for a step that is not possible from where it is.
 */
export const moveCompanion = async (
  store: TerritoryStore,
  id: string,
  act: CompanionAct,
  now: Instant,
): Promise<Result<Stored<Companion>, Problem>> => {
  for (let tried = 0; tried < tries; tried++) {
    const stored = await findCompanion(store, id)
    if (!stored) return err(notFound)
    const state = stateAfter(stored.value.state, act)
    if (!state) return err(notNow)
    const value = state === 'erased' ? erasedCompanion(stored.value) : { ...stored.value, state }
    const written = await store.commit({
      changes: [replace(companions, id, stored.version, value)],
      audit: [writeNote(state, id)],
      now,
    })
    if (written.ok) return ok({ ...stored, value, version: stored.version + 1, updatedAt: now })
  }
  throw new UnavailableError('companion', 1, undefined)
}
