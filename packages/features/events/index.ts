import { type Reaction, type Slice, sliceCollection, starterRecords } from '../slice.ts'
import { mails } from './mail.tsx'
import { cancelAll } from './operations/cancel-all.ts'
import { forgetPeople } from './operations/forget-people.ts'
import { promoteWaiting } from './operations/promote-waiting.ts'
import { tellMoved } from './operations/tell-moved.ts'
import { agendaPath, eventPath, site } from './pages.tsx'
import { eventContributions, registrationContributions } from './project.ts'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'
import { starter } from './starter.ts'
import { eventLedgers, events, findRegistration, registrations } from './store.ts'

/** Whatever may have freed a seat: someone left, a party became smaller, or a placement could not be decided alone. */
const onSeatsFreed: Reaction = {
  on: ['registration.cancelled', 'registration.changed'],
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

/** Every new event is the occasion to forget the people of semesters long over. */
const onAgendaAlive: Reaction = {
  on: ['event.published'],
  run: async ({ store, site: look }, _entry, now) => {
    const { timeZone } = await look()
    await forgetPeople({ store, timeZone }, now)
  },
}

export const slice: Slice = {
  slug: 'events',
  nav: { label: 'Événements', path: agendaPath },
  collections: [
    sliceCollection({
      collection: events,
      pagePath: eventPath,
      contributions: (stored) => eventContributions(stored.live?.value),
    }),
    sliceCollection({
      collection: registrations,
      contributions: ({ value }) =>
        registrationContributions({
          semester: value.semester,
          state: value.state,
          attended: value.checkedInAt !== null,
        }),
    }),
    sliceCollection({ collection: eventLedgers }),
  ],
  consoleRoutes,
  portalRoutes,
  site,
  starter: (context) => starterRecords(events, starter(context).events),
  reactions: [onSeatsFreed, onEventPublished, onAgendaAlive],
  mails,
  republishOn: ['published', 'unpublished', 'removed', 'restored'].map((verb) => `event.${verb}`),
}
