import { type Instant, instantOf } from '@ancrage/kernel'
import { replace } from '@ancrage/store'
import { appointmentOf } from '../model.ts'
import {
  eventLedgers,
  type KeptRegistration,
  keepLedger,
  publishedEvent,
  registrations,
  registrationsOf,
  untilSettled,
} from '../store.ts'
import type { RegistrationDeps } from './move-registration.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

/** People told by one transaction: a registration, an audit entry and a mail each, of 100 items in all. */
const perTransaction = 24

/**
 * After a publication that moved the event in time or place: writes to everyone who was told otherwise, with the
 * calendar file that moves the entry. Each registration keeps what it was told, so nobody is told twice. Answers how
 * many people were written to.
 */
export const tellMoved = async (deps: RegistrationDeps, eventId: string, now: Instant): Promise<number> => {
  let total = 0
  for (;;) {
    const told = await untilSettled(eventId, () => tellSome(deps, eventId, now))
    total += told
    if (told < perTransaction) return total
  }
}

const tellSome = async (
  { store, timeZone }: RegistrationDeps,
  eventId: string,
  now: Instant,
): Promise<number | 'conflict'> => {
  const ledger = await store.get(eventLedgers, eventId)
  const live = await publishedEvent(store, eventId)
  if (!ledger || !live || live.value.cancelled || instantOf(live.value.endsAt, timeZone) <= now) return 0
  const appointment = appointmentOf(live.value)
  const people = (await registrationsOf(store, eventId))
    .filter(({ value }) => value.state !== 'cancelled' && value.appointment !== appointment)
    .slice(0, perTransaction)
  if (people.length === 0) return 0
  const told = ({ value }: KeptRegistration) => ({ ...value, appointment, sequence: value.sequence + 1 })
  const written = await store.commit({
    changes: [
      ...people.map((stored) => replace(registrations, stored.id, stored.version, told(stored))),
      keepLedger(eventId, ledger, ledger.value),
    ],
    audit: people.map((stored) => writeNote('told', stored.id, live.value)),
    mails: people.map((stored) => requestMail('event-moved', stored.id, told(stored), live)),
    now,
  })
  return written.ok ? people.length : 'conflict'
}
