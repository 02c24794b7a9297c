import type { Instant } from '@ancrage/kernel'
import { replace, type Stored } from '@ancrage/store'
import type { Registration } from '../contract.ts'
import { release } from '../model.ts'
import {
  eventLedgers,
  eventOfRegistration,
  type KeptRegistration,
  keepLedger,
  registrations,
  registrationsOf,
  untilSettled,
} from '../store.ts'
import type { RegistrationDeps } from './move-registration.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

/** A registration, an audit entry and a mail each, of 100 items in all. */
const perTransaction = 24

const isOver = ({ value }: Stored<Registration>, now: Instant): boolean =>
  value.state === 'offered' && (value.offerEndsAt === null || value.offerEndsAt <= now)

/**
 * Takes back the seats offered to people who did not answer in time and tells them; the reaction to the audit entry
 * offers them to the next ones. Safe to run any number of times. Answers how many offers ended.
 */
export const expireOffers = async (deps: RegistrationDeps, now: Instant): Promise<number> => {
  const due = (await deps.store.list(registrations)).filter((stored) => isOver(stored, now))
  let total = 0
  for (const eventId of new Set(due.map(({ value }) => value.eventId))) {
    for (;;) {
      const ended = await untilSettled(eventId, () => expireSome(deps, eventId, now))
      total += ended
      if (ended < perTransaction) break
    }
  }
  return total
}

const expireSome = async ({ store }: RegistrationDeps, eventId: string, now: Instant): Promise<number | 'conflict'> => {
  const ledger = await store.get(eventLedgers, eventId)
  const live = await eventOfRegistration(store, eventId)
  if (!ledger || !live) return 0
  const people = (await registrationsOf(store, eventId))
    .filter((stored) => isOver(stored, now))
    .slice(0, perTransaction)
  if (people.length === 0) return 0
  const expired = ({ value }: KeptRegistration): Registration => ({
    ...value,
    state: 'cancelled',
    sequence: value.sequence + 1,
    cancelledAt: now,
    offerEndsAt: null,
  })
  const written = await store.commit({
    changes: [
      ...people.map((stored) => replace(registrations, stored.id, stored.version, expired(stored))),
      keepLedger(
        eventId,
        ledger,
        people.reduce((room, { value }) => release(room, value, value.state), ledger.value),
      ),
    ],
    audit: people.map((stored) => writeNote('expired', stored.id, live.value)),
    mails: people.map((stored) => requestMail('offer-expired', stored.id, expired(stored), live)),
    now,
  })
  return written.ok ? people.length : 'conflict'
}
