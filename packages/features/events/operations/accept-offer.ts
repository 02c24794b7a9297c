import { err, type Instant, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { eventProblems, type Registration } from '../contract.ts'
import { canDo } from '../model.ts'
import type { KeptRegistration } from '../store.ts'
import { moveRegistration, type RegistrationDeps } from './move-registration.ts'
import type { OpenedRegistration } from './read-registration.ts'
import { requestMail } from './request-mail.ts'

const nothingOffered = problem(problems.wrongState, {
  fr: 'Aucune place ne vous est proposée pour le moment.',
  en: 'No seat is offered to you at the moment.',
})
const tooLate = problem(eventProblems.offerOver, {
  fr: 'Le délai de réponse est passé : la place va à la personne suivante. Inscrivez-vous de nouveau si vous souhaitez encore venir.',
  en: 'The time to answer is over: the seat goes to the next person. Sign up again if you would still like to come.',
})

/** Whether a seat is still kept for this person; the minute announced counts, not the next round of the clock. */
export const isOfferOpen = ({ state, offerEndsAt }: Registration, now: Instant): boolean =>
  state === 'offered' && offerEndsAt !== null && now < offerEndsAt

/** Takes the seat that was offered. Accepting twice is no error. */
export const acceptOffer = (
  deps: RegistrationDeps,
  opened: OpenedRegistration,
  now: Instant,
): Promise<Result<KeptRegistration, Problem>> =>
  moveRegistration(
    deps,
    opened,
    ({ stored, live, room }) => {
      const before = stored.value
      if (before.state === 'confirmed') return ok(undefined)
      if (!canDo(before.state, 'accept')) return err(nothingOffered)
      if (!isOfferOpen(before, now)) return err(tooLate)
      const registration = {
        ...before,
        state: 'confirmed',
        sequence: before.sequence + 1,
        promotedAt: now,
        offerEndsAt: null,
      } as const
      return ok({
        registration,
        ledger: room,
        note: 'accepted',
        mails: [requestMail('registration-confirmed', stored.id, registration, live)],
      })
    },
    now,
  )
