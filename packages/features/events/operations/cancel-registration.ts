import { notFound } from '@ancrage/http'
import { err, type Instant, instantOf, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { replace, type TerritoryStore } from '@ancrage/store'
import type { Registration } from '../contract.ts'
import { release } from '../model.ts'
import {
  eventOfRegistration,
  findRegistration,
  type KeptRegistration,
  keepLedger,
  ledgerOfRegistration,
  registrations,
  untilSettled,
} from '../store.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

export interface RegistrationDeps {
  readonly store: TerritoryStore
  readonly timeZone: string
}

const alreadyHere = problem(
  problems.wrongState,
  'Cette personne est déjà arrivée : son inscription ne peut plus être annulée.',
)
const tooLate = problem(problems.wrongState, 'L’événement est terminé : il n’y a plus rien à annuler.')

/**
 * Gives the seats, or the place on the waiting list, back at once; who comes next is decided by the reaction to the
 * audit entry. Cancelling twice is no error.
 */
export const cancelRegistration = async (
  deps: RegistrationDeps,
  id: string,
  now: Instant,
): Promise<Result<KeptRegistration, Problem>> => {
  const found = await findRegistration(deps.store, id)
  if (!found) return err(notFound)
  return untilSettled(found.value.eventId, async () => {
    const stored = await findRegistration(deps.store, id)
    if (!stored) return err(notFound)
    const registration = stored.value
    if (registration.state === 'cancelled') return ok(stored)
    if (registration.checkedInAt !== null) return err(alreadyHere)
    const [live, ledger] = await Promise.all([
      eventOfRegistration(deps.store, registration.eventId),
      ledgerOfRegistration(deps.store, registration.eventId),
    ])
    if (!live) return err(notFound)
    if (instantOf(live.value.endsAt, deps.timeZone) <= now) return err(tooLate)
    const cancelled: Registration = {
      ...registration,
      state: 'cancelled',
      sequence: registration.sequence + 1,
      cancelledAt: now,
    }
    const written = await deps.store.commit({
      changes: [
        replace(registrations, id, stored.version, cancelled),
        keepLedger(registration.eventId, ledger, release(ledger.value, registration, registration.state)),
      ],
      audit: [writeNote('cancelled', id, live.value)],
      mails: [
        requestMail('registration-cancelled', stored.id, cancelled, live, {
          wasConfirmed: registration.state === 'confirmed',
        }),
      ],
      now,
    })
    return written.ok ? ok({ ...stored, version: stored.version + 1, value: cancelled, updatedAt: now }) : 'conflict'
  })
}
