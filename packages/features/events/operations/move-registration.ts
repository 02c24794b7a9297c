import { type Instant, type Locale, ok, type Problem, type Result } from '@ancrage/kernel'
import { type MailRequest, replace, type TerritoryStore } from '@ancrage/store'
import type { Registration } from '../contract.ts'
import { type Ledger, resizeRoom } from '../model.ts'
import { type KeptRegistration, keepLedger, ledgerOfRegistration, registrations, untilSettled } from '../store.ts'
import { type OpenedRegistration, openRegistration } from './read-registration.ts'
import { writeNote } from './write-note.ts'

export interface RegistrationDeps {
  readonly store: TerritoryStore
  readonly timeZone: string
  /** Of whoever is told why something cannot be done; French for the team. */
  readonly locale?: Locale
}

/** One move, as a rule decides it: what the registration and the seats become, and who is told. */
export interface Move {
  readonly registration: Registration
  readonly ledger: Ledger
  readonly note: Parameters<typeof writeNote>[0]
  readonly mails: readonly MailRequest[]
}

export interface Moment extends OpenedRegistration {
  /** With the capacity and quotas of the published event. */
  readonly room: Ledger
}

/**
 * Decides one move of a registration on what the request has read, then writes it over the versions that were read; on
 * a conflict everything is read again and decided again. `decide` answers undefined when there is nothing to change.
 */
export const moveRegistration = (
  { store }: RegistrationDeps,
  opened: OpenedRegistration,
  decide: (moment: Moment) => Result<Move | undefined, Problem>,
  now: Instant,
): Promise<Result<KeptRegistration, Problem>> => {
  let known: OpenedRegistration | undefined = opened
  const { id, value } = opened.stored
  return untilSettled(value.eventId, async () => {
    const read = known ? ok(known) : await openRegistration(store, id)
    known = undefined
    if (!read.ok) return read
    const { stored, live } = read.value
    const ledger = await ledgerOfRegistration(store, value.eventId)
    const decided = decide({ stored, live, room: resizeRoom(ledger.value, live.value) })
    if (!decided.ok) return decided
    const move = decided.value
    if (!move) return ok(stored)
    const written = await store.commit({
      changes: [
        replace(registrations, id, stored.version, move.registration),
        // Also written when no count moved: promotion must not read this person in one state and keep another.
        keepLedger(value.eventId, ledger, move.ledger),
      ],
      audit: [writeNote(move.note, id, live.value)],
      mails: move.mails,
      now,
    })
    return written.ok
      ? ok({ ...stored, version: stored.version + 1, value: move.registration, updatedAt: now })
      : 'conflict'
  })
}
