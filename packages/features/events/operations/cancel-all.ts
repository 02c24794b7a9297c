import type { Instant } from '@ancrage/kernel'
import { replace, type TerritoryStore } from '@ancrage/store'
import type { Registration } from '../contract.ts'
import { canDo, release } from '../model.ts'
import { eventLedgers, keepLedger, publishedEvent, registrations, registrationsOf, untilSettled } from '../store.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

/** People told by one transaction: a registration, an audit entry and a mail each, of 100 items in all. */
const perTransaction = 24

/**
 * After an event was published as cancelled: cancels every registration and writes to each person, with the calendar
 * file that removes the entry. Safe to run any number of times: nobody is told twice. Answers how many were cancelled.
 */
export const cancelAll = async (
  deps: { readonly store: TerritoryStore },
  eventId: string,
  now: Instant,
): Promise<number> => {
  let total = 0
  for (;;) {
    const cancelled = await untilSettled(eventId, () => cancelSome(deps.store, eventId, now))
    total += cancelled
    if (cancelled < perTransaction) return total
  }
}

const cancelSome = async (store: TerritoryStore, eventId: string, now: Instant): Promise<number | 'conflict'> => {
  const ledger = await store.get(eventLedgers, eventId)
  const live = await publishedEvent(store, eventId)
  if (!ledger || !live?.value.cancelled) return 0
  const people = (await registrationsOf(store, eventId))
    .filter((stored) => canDo(stored.value.state, 'cancel-event'))
    .slice(0, perTransaction)
  if (people.length === 0) return 0
  const after = people.reduce((room, { value }) => release(room, value, value.state), ledger.value)
  const cancelledOf = (registration: Registration): Registration => ({
    ...registration,
    state: 'cancelled',
    sequence: registration.sequence + 1,
    cancelledAt: now,
    offerEndsAt: null,
  })
  const written = await store.commit({
    changes: [
      ...people.map((stored) => replace(registrations, stored.id, stored.version, cancelledOf(stored.value))),
      keepLedger(eventId, ledger, after),
    ],
    audit: people.map((stored) => writeNote('cancelled', stored.id, live.value)),
    mails: people.map((stored) =>
      requestMail('event-cancelled', stored.id, cancelledOf(stored.value), live, {
        wasConfirmed: stored.value.state === 'confirmed',
      }),
    ),
    now,
  })
  return written.ok ? people.length : 'conflict'
}
