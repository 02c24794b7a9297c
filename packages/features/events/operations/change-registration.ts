import { notFound } from '@ancrage/http'
import { err, type Instant, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { counted } from '@ancrage/site/html.ts'
import { replace } from '@ancrage/store'
import type { Registration } from '../contract.ts'
import { type ResizeRefusal, resizeParty, resizeRoom } from '../model.ts'
import {
  eventOfRegistration,
  findRegistration,
  type KeptRegistration,
  keepLedger,
  ledgerOfRegistration,
  registrations,
  untilSettled,
} from '../store.ts'
import type { RegistrationDeps } from './cancel-registration.ts'
import { refuseParty, refuseWindow } from './refuse-sign-up.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

export interface RegistrationChange {
  readonly guests: number
  readonly vegetarian: boolean
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

/** Changes who comes along. Seats given up are free at once; more seats are taken only where nobody waits before. */
export const changeRegistration = async (
  deps: RegistrationDeps,
  id: string,
  change: RegistrationChange,
  now: Instant,
): Promise<Result<KeptRegistration, Problem>> => {
  const found = await findRegistration(deps.store, id)
  if (!found) return err(notFound)
  return untilSettled(found.value.eventId, async () => {
    const stored = await findRegistration(deps.store, id)
    if (!stored) return err(notFound)
    const registration = stored.value
    if (registration.state === 'cancelled') return err(cancelledAlready)
    if (registration.guests === change.guests && registration.vegetarian === change.vegetarian) return ok(stored)
    const [live, ledger] = await Promise.all([
      eventOfRegistration(deps.store, registration.eventId),
      ledgerOfRegistration(deps.store, registration.eventId),
    ])
    if (!live) return err(notFound)
    const room = resizeRoom(ledger.value, live.value)
    const more = change.guests > registration.guests
    const refusal = more
      ? (refuseWindow(live.value, deps.timeZone, now) ?? refuseParty(live.value, room, { ...registration, ...change }))
      : undefined
    if (refusal) return err(refusal)
    const resized = resizeParty(room, registration, registration.state, change.guests)
    if (!resized.ok) return err(refuseSize(resized.error))
    const changed: Registration = { ...registration, ...change, sequence: registration.sequence + 1 }
    const written = await deps.store.commit({
      changes: [
        replace(registrations, id, stored.version, changed),
        // Also written when no count moved: promotion must not read this person in one state and keep another.
        keepLedger(registration.eventId, ledger, resized.value),
      ],
      audit: [writeNote('changed', id, live.value)],
      mails: [requestMail('registration-changed', stored.id, changed, live)],
      now,
    })
    return written.ok ? ok({ ...stored, version: stored.version + 1, value: changed, updatedAt: now }) : 'conflict'
  })
}
