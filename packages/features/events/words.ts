import type { Locale } from '@ancrage/kernel'
import { defineWords } from '@ancrage/site/locale.ts'
import {
  type Category,
  categories,
  type Event,
  eventKinds,
  type RegistrationState,
  registrationStates,
} from './contract.ts'
import { venueModes } from './model/agenda.ts'

type Kind = Event['kind']

/** The label tables of the contract, in both languages. */
export const words = defineWords<{
  readonly events: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly categories: Readonly<Record<Category, string>>
  readonly modes: Readonly<Record<'on-site' | 'online', string>>
  readonly states: Readonly<Record<RegistrationState, string>>
  readonly online: string
  readonly people: (count: number) => string
  readonly seats: (count: number) => string
}>({
  fr: {
    events: 'Événements',
    kinds: eventKinds,
    categories,
    modes: venueModes,
    states: registrationStates,
    online: 'En ligne',
    people: (count) => `${count}\u00a0${count < 2 ? 'personne' : 'personnes'}`,
    seats: (count) => `${count}\u00a0${count < 2 ? 'place' : 'places'}`,
  },
  en: {
    events: 'Events',
    kinds: {
      'welcome-evening': 'Welcome evening',
      lunch: 'Lunch',
      'integration-evening': 'Get-together evening',
      webinar: 'Webinar',
      outing: 'Outing',
      'choice-day': 'Placement choice day',
    },
    categories: {
      intern: 'Junior doctor in training',
      doctor: 'Doctor or placement supervisor',
      partner: 'Partner or family',
      official: 'Elected official or partner body',
      other: 'Other',
    },
    modes: { 'on-site': 'On site', online: 'Online' },
    states: {
      confirmed: 'Registration confirmed',
      offered: 'Seat offered',
      waiting: 'On the waiting list',
      cancelled: 'Cancelled',
    },
    online: 'Online',
    people: (count) => `${count}\u00a0${count === 1 ? 'person' : 'people'}`,
    seats: (count) => `${count}\u00a0${count === 1 ? 'seat' : 'seats'}`,
  },
})

/** The title of an event as a reader of this language sees it; `lang` when it is still in French. */
export const titleIn = (event: Pick<Event, 'title' | 'en'>, locale: Locale): string =>
  (locale === 'en' && event.en?.title) || event.title
