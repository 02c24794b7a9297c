import { err, type Instant, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { counted } from '@ancrage/site/html.ts'
import type { Answers, Registration } from '../contract.ts'
import { keptAnswers, type ResizeRefusal, resizeParty } from '../model.ts'
import type { KeptRegistration } from '../store.ts'
import { moveRegistration, type RegistrationDeps } from './move-registration.ts'
import type { OpenedRegistration } from './read-registration.ts'
import { refuseAnswers, refuseParty, refuseWindow } from './refuse-sign-up.ts'
import { requestMail } from './request-mail.ts'

export interface RegistrationChange {
  readonly guests: number
  readonly answers: Answers
}

const cancelledAlready = problem(
  problems.wrongState,
  'Cette inscription est annulée. Pour venir, inscrivez-vous de nouveau depuis la page de l’événement.',
)

const refuseSize = ({ kind, seatsAtMost }: ResizeRefusal): Problem => {
  const guests = counted(Math.max(0, seatsAtMost - 1), 'personne', 'personnes')
  const message =
    kind === 'full'
      ? `Il n’y a plus assez de places : vous pouvez venir avec ${guests} au plus. Votre inscription reste comme elle était.`
      : `Cet événement ne peut pas accueillir un groupe de cette taille : ${guests} avec vous au plus.`
  return problem(problems.invalidInput, message, { errors: [{ pointer: '/guests', message }] })
}

const sameAnswers = (a: Answers, b: Answers): boolean => {
  const text = (answers: Answers): string =>
    JSON.stringify(Object.entries(answers).sort(([x], [y]) => (x < y ? -1 : 1)))
  return text(a) === text(b)
}

/** Changes who comes along and what was answered. Seats given up are free at once; more are taken only where nobody waits. */
export const changeRegistration = (
  deps: RegistrationDeps,
  opened: OpenedRegistration,
  { guests, answers: given }: RegistrationChange,
  now: Instant,
): Promise<Result<KeptRegistration, Problem>> =>
  moveRegistration(
    deps,
    opened,
    ({ stored, live, room }) => {
      const before = stored.value
      if (before.state === 'cancelled') return err(cancelledAlready)
      const answers = keptAnswers(live.value, given, guests)
      if (before.guests === guests && sameAnswers(before.answers, answers)) return ok(undefined)
      const larger =
        guests > before.guests
          ? (refuseWindow(live.value, deps.timeZone, now) ?? refuseParty(live.value, room, { ...before, guests }))
          : undefined
      const refusal = larger ?? refuseAnswers(live.value, answers, guests)
      if (refusal) return err(refusal)
      const resized = resizeParty(room, before, before.state, guests)
      if (!resized.ok) return err(refuseSize(resized.error))
      const registration: Registration = { ...before, guests, answers, sequence: before.sequence + 1 }
      return ok({
        registration,
        ledger: resized.value,
        note: 'changed',
        mails: [requestMail('registration-changed', stored.id, registration, live)],
      })
    },
    now,
  )
