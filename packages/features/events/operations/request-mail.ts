import { type Id, idSchema, instantSchema, localDateTimeSchema, locales, oneOf } from '@ancrage/kernel'
import type { MailRequest } from '@ancrage/store'
import * as z from 'zod'
import { type Registration, registrationStates, venueSchema } from '../contract.ts'
import type { LiveEvent } from '../store.ts'

/** Every mail of this feature, by template name. */
export const mailKinds = [
  'registration-confirmed',
  'registration-waiting',
  'registration-promoted',
  'registration-offered',
  'offer-expired',
  'attendance-certificate',
  'registration-changed',
  'registration-cancelled',
  'registration-known',
  'event-cancelled',
  'event-moved',
] as const
export type MailKind = (typeof mailKinds)[number]

/**
 * All that a mail says, as it was when it became due: the sender reads nothing else, so a mail sent late still tells the
 * change it was about.
 */
export const mailDataSchema = z.object({
  registrationId: idSchema('reg'),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  guests: z.int(),
  locale: z.enum(locales),
  /** Until when an offered seat is kept. */
  offerEndsAt: instantSchema.nullable(),
  code: z.string(),
  state: oneOf(registrationStates),
  /** Place on the waiting list; 0 for people who do not wait. */
  position: z.int(),
  /** What the mail does to the person's calendar. */
  calendar: z.enum(['REQUEST', 'CANCEL', 'none']),
  /** Version of the calendar entry. */
  sequence: z.int(),
  event: z.object({
    title: z.string(),
    en: z.object({ title: z.string().optional() }).optional(),
    slug: z.string(),
    startsAt: localDateTimeSchema,
    endsAt: localDateTimeSchema,
    venue: venueSchema,
    contactEmail: z.string(),
  }),
})
export type MailData = z.infer<typeof mailDataSchema>

/** Version of a calendar entry: rises when the registration changes and when the event does. */
export const calendarSequence = (registration: Registration, live: { readonly version: number }): number =>
  registration.sequence + live.version

export interface MailFacts {
  /** Place on the waiting list. */
  readonly position?: number
  /** For a cancellation: whether the event stood in the person's calendar. */
  readonly wasConfirmed?: boolean
}

/** What a mail, or the page of a registration, tells of it. */
export const mailDataOf = (
  registrationId: Id<'reg'>,
  registration: Registration,
  live: LiveEvent,
  { position = 0, wasConfirmed = false }: MailFacts = {},
): MailData => {
  const { title, en, slug, startsAt, endsAt, venue, contactEmail } = live.value
  const { firstName, lastName, email, guests, locale, offerEndsAt, code, state } = registration
  return {
    ...{ registrationId, firstName, lastName, email, guests, locale, offerEndsAt, code, state, position },
    calendar: state === 'confirmed' ? 'REQUEST' : wasConfirmed ? 'CANCEL' : 'none',
    sequence: calendarSequence(registration, live),
    event: { title, slug, startsAt, endsAt, venue, contactEmail, ...(en ? { en } : {}) },
  }
}

export const requestMail = (
  kind: MailKind,
  registrationId: Id<'reg'>,
  registration: Registration,
  live: LiveEvent,
  facts: MailFacts = {},
): MailRequest => ({
  template: kind,
  to: registration.email,
  subjectId: registrationId,
  data: { ...mailDataOf(registrationId, registration, live, facts) },
})
