import { err, type Instant, instantOf, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { release } from '../model.ts'
import type { KeptRegistration } from '../store.ts'
import { moveRegistration, type RegistrationDeps } from './move-registration.ts'
import type { OpenedRegistration } from './read-registration.ts'
import { requestMail } from './request-mail.ts'

const alreadyHere = problem(problems.wrongState, {
  fr: 'Cette personne est déjà arrivée : son inscription ne peut plus être annulée.',
  en: 'This person has arrived already: their registration can no longer be cancelled.',
})
const tooLate = problem(problems.wrongState, {
  fr: 'L’événement est terminé : il n’y a plus rien à annuler.',
  en: 'The event is over: there is nothing left to cancel.',
})

/**
 * Gives the seats, the offer or the place on the waiting list back at once; who comes next is decided by the reaction to
 * the audit entry. Cancelling twice is no error.
 */
export const cancelRegistration = (
  deps: RegistrationDeps,
  opened: OpenedRegistration,
  now: Instant,
): Promise<Result<KeptRegistration, Problem>> =>
  moveRegistration(
    deps,
    opened,
    ({ stored, live, room }) => {
      const before = stored.value
      if (before.state === 'cancelled') return ok(undefined)
      if (before.checkedInAt !== null) return err(alreadyHere)
      if (instantOf(live.value.endsAt, deps.timeZone) <= now) return err(tooLate)
      const registration = {
        ...before,
        state: 'cancelled',
        sequence: before.sequence + 1,
        cancelledAt: now,
        offerEndsAt: null,
      } as const
      const wasConfirmed = before.state === 'confirmed'
      return ok({
        registration,
        ledger: release(room, before, before.state),
        note: 'cancelled',
        mails: [requestMail('registration-cancelled', stored.id, registration, live, { wasConfirmed })],
      })
    },
    now,
  )
