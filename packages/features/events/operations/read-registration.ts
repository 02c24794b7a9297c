import { notFound } from '@ancrage/http'
import { err, ok, type Problem, type Result } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { waitingPosition } from '../model.ts'
import {
  eventOfRegistration,
  findRegistration,
  type KeptRegistration,
  type LiveEvent,
  registrationsOf,
} from '../store.ts'

/** A registration with its event, as one request has read them. */
export interface OpenedRegistration {
  readonly stored: KeptRegistration
  readonly live: LiveEvent
}

/** A registration and its event. */
export const openRegistration = async (
  store: TerritoryStore,
  id: string,
): Promise<Result<OpenedRegistration, Problem>> => {
  const stored = await findRegistration(store, id)
  if (!stored) return err(notFound)
  const live = await eventOfRegistration(store, stored.value.eventId)
  return live ? ok({ stored, live }) : err(notFound)
}

/** Place on the waiting list. The list is read only for people who wait. */
export const positionOf = async (store: TerritoryStore, { value }: KeptRegistration): Promise<number> => {
  if (value.state !== 'waiting') return 0
  const others = await registrationsOf(store, value.eventId)
  return waitingPosition(
    value.seq,
    others.map((one) => one.value),
  )
}
