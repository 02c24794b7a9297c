import { type Instant, instantOf } from '@ancrage/kernel'
import { replace, type Stored } from '@ancrage/store'
import type { Registration } from '../contract.ts'
import { type Ledger, mayPromote, offerEndOf, promote, resizeRoom } from '../model.ts'
import { eventLedgers, keepLedger, publishedEvent, registrations, registrationsOf, untilSettled } from '../store.ts'
import type { RegistrationDeps } from './move-registration.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

/** People promoted by one transaction: a registration, an audit entry and a mail each, of 100 items in all. */
const perTransaction = 24

const sameRoom = (a: Ledger, b: Ledger): boolean =>
  a.capacity === b.capacity && JSON.stringify(a.quotas) === JSON.stringify(b.quotas)

/**
 * Gives free seats to people waiting, in order, or offers them for as long as the event says, and tells them by mail;
 * takes over a changed capacity on the way. Safe to run any number of times: whoever has a seat no longer waits. Answers
 * how many people were served.
 */
export const promoteWaiting = async (deps: RegistrationDeps, eventId: string, now: Instant): Promise<number> => {
  let total = 0
  for (;;) {
    const promoted = await untilSettled(eventId, () => promoteSome(deps, eventId, now))
    total += promoted
    if (promoted < perTransaction) return total
  }
}

const promoteSome = async (deps: RegistrationDeps, eventId: string, now: Instant): Promise<number | 'conflict'> => {
  const { store } = deps
  // The ledger is read before the people: whatever happens to them afterwards moves its version, and this write fails.
  const ledger = await store.get(eventLedgers, eventId)
  const live = await publishedEvent(store, eventId)
  if (!ledger || !live || live.value.cancelled || instantOf(live.value.endsAt, deps.timeZone) <= now) return 0
  const room = resizeRoom(ledger.value, live.value)
  const waiting = mayPromote(room) ? (await registrationsOf(store, eventId)).filter(isWaiting) : []
  const bySeq = new Map(waiting.map((stored) => [stored.value.seq, stored]))
  const result = promote(
    room,
    waiting.map((stored) => stored.value),
    perTransaction,
  )
  if (result.promoted.length === 0 && sameRoom(room, ledger.value)) return 0
  const offerEndsAt = offerEndOf(live.value, deps.timeZone, now)
  const mail = offerEndsAt ? 'registration-offered' : 'registration-promoted'
  const seatedOf = (before: Registration): Registration =>
    offerEndsAt ? offeredOf(before, offerEndsAt) : promotedOf(before, now)
  const people = result.promoted.flatMap((one) => bySeq.get(one.seq) ?? [])
  const written = await store.commit({
    changes: [
      ...people.map((stored) => replace(registrations, stored.id, stored.version, seatedOf(stored.value))),
      keepLedger(eventId, ledger, result.ledger),
    ],
    audit:
      people.length > 0
        ? people.map((stored) => writeNote(offerEndsAt ? 'offered' : 'promoted', stored.id, live.value))
        : [roomNote(eventId, live.value.title)],
    mails: people.map((stored) => requestMail(mail, stored.id, seatedOf(stored.value), live)),
    now,
  })
  return written.ok ? people.length : 'conflict'
}

const isWaiting = (stored: Stored<Registration>): boolean => stored.value.state === 'waiting'

const promotedOf = (registration: Registration, now: Instant): Registration => ({
  ...registration,
  state: 'confirmed',
  sequence: registration.sequence + 1,
  promotedAt: now,
})

const offeredOf = (registration: Registration, offerEndsAt: Instant): Registration => ({
  ...registration,
  state: 'offered',
  sequence: registration.sequence + 1,
  offerEndsAt,
})

const roomNote = (eventId: string, title: string) => ({
  action: 'event.room-changed',
  collection: eventLedgers.name,
  subject: eventId,
  summary: `Nombre de places mis à jour : « ${title} »`,
})
