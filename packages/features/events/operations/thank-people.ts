import { addSeconds, type Instant } from '@ancrage/kernel'
import { replace, type Stored } from '@ancrage/store'
import type { Registration } from '../contract.ts'
import { eventOfRegistration, type KeptRegistration, registrations, registrationsOf, untilSettled } from '../store.ts'
import { endOf } from './describe-event.ts'
import type { RegistrationDeps } from './move-registration.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

/** A registration, an audit entry and a mail each, of 100 items in all. */
const perTransaction = 30

const isDue = ({ value }: Stored<Registration>): boolean =>
  value.state === 'confirmed' && value.checkedInAt !== null && value.thankedAt === null

/** Nobody expects thanks for an evening of three weeks ago, such as one taken over from another tool. */
const lateSeconds = 14 * 86_400

/**
 * Once an event is over, sends those who came the link to their certificate of attendance, once each. Safe to run any
 * number of times. Answers how many people were written to.
 */
export const thankPeople = async (deps: RegistrationDeps, now: Instant): Promise<number> => {
  const due = (await deps.store.list(registrations)).filter(isDue)
  let total = 0
  for (const eventId of new Set(due.map(({ value }) => value.eventId))) {
    for (;;) {
      const thanked = await untilSettled(eventId, () => thankSome(deps, eventId, now))
      total += thanked
      if (thanked < perTransaction) break
    }
  }
  return total
}

const thankSome = async (
  { store, timeZone }: RegistrationDeps,
  eventId: string,
  now: Instant,
): Promise<number | 'conflict'> => {
  const live = await eventOfRegistration(store, eventId)
  if (!live) return 0
  const end = endOf(live.value, timeZone)
  if (now < end || addSeconds(end, lateSeconds) < now) return 0
  const people = (await registrationsOf(store, eventId)).filter(isDue).slice(0, perTransaction)
  if (people.length === 0) return 0
  const thanked = ({ value }: KeptRegistration): Registration => ({ ...value, thankedAt: now })
  const written = await store.commit({
    changes: people.map((stored) => replace(registrations, stored.id, stored.version, thanked(stored))),
    audit: people.map((stored) => writeNote('thanked', stored.id, live.value)),
    mails: people.map((stored) => requestMail('attendance-certificate', stored.id, thanked(stored), live)),
    now,
  })
  return written.ok ? people.length : 'conflict'
}
