import { notFound } from '@ancrage/http'
import { err, ok, type Problem, type Result } from '@ancrage/kernel'
import type { Stored, TerritoryStore } from '@ancrage/store'
import type { Event } from '../contract.ts'
import { waitingPosition } from '../model.ts'
import { eventOfRegistration, findRegistration, type KeptRegistration, registrationsOf } from '../store.ts'

export interface ReadRegistration {
  readonly stored: KeptRegistration
  readonly live: NonNullable<Stored<Event>['live']>
  /** Place on the waiting list, from 1; 0 for people who do not wait. */
  readonly position: number
}

/** A registration with all that its page says. The list is read only for people who wait. */
export const readRegistration = async (
  store: TerritoryStore,
  id: string,
): Promise<Result<ReadRegistration, Problem>> => {
  const stored = await findRegistration(store, id)
  if (!stored) return err(notFound)
  const { eventId, state, seq } = stored.value
  const live = await eventOfRegistration(store, eventId)
  if (!live) return err(notFound)
  const waits = state === 'waiting'
  const others = waits ? (await registrationsOf(store, eventId)).map((one) => one.value) : []
  return ok({ stored, live, position: waits ? waitingPosition(seq, others) : 0 })
}
