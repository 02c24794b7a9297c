import type { TerritoryStore } from '@ancrage/store'
import type { Event, Registration } from '../contract.ts'
import { hasLimits, seatsLeft } from '../model.ts'
import { eventLedgers } from '../store.ts'

/** Seats left of the answers that are limited, as somebody who holds `own` may choose them; nothing is read without limit. */
export const leftFor = async (
  store: Pick<TerritoryStore, 'get'>,
  eventId: string,
  event: Pick<Event, 'questions'>,
  own?: Pick<Registration, 'state' | 'chosen'>,
): Promise<ReadonlyMap<string, number> | undefined> => {
  if (!hasLimits(event)) return undefined
  const ledger = await store.get(eventLedgers, eventId)
  return seatsLeft(event, ledger?.value.chosen, own?.state === 'cancelled' ? undefined : own?.chosen)
}
