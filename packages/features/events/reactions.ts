import type { Reaction } from '../slice.ts'
import { cancelAll } from './operations/cancel-all.ts'
import { promoteWaiting } from './operations/promote-waiting.ts'
import { tellMoved } from './operations/tell-moved.ts'
import { findRegistration } from './store.ts'

/** Whatever may have freed a seat: someone left or did not answer, or a party became smaller. */
const onSeatsFreed: Reaction = {
  on: ['registration.cancelled', 'registration.changed', 'registration.expired'],
  run: async ({ store, site: look }, { subject }, now) => {
    const registration = await findRegistration(store, subject)
    const { timeZone } = await look()
    if (registration) await promoteWaiting({ store, timeZone }, registration.value.eventId, now)
  },
}

/** A published event may have moved, have more seats than before, or be cancelled. */
const onEventPublished: Reaction = {
  on: ['event.published', 'event.restored', 'event.seats-to-review'],
  run: async ({ store, site: look }, { subject }, now) => {
    const { timeZone } = await look()
    await cancelAll({ store }, subject, now)
    await tellMoved({ store, timeZone }, subject, now)
    await promoteWaiting({ store, timeZone }, subject, now)
  },
}

export const reactions: readonly Reaction[] = [onSeatsFreed, onEventPublished]
