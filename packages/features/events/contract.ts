import {
  commune,
  defineProblems,
  email,
  idSchema,
  instantSchema,
  line,
  localDateTimeSchema,
  location,
  oneOf,
  phone,
  prose,
  semesterCodeSchema,
  slug,
  webAddress,
} from '@ancrage/kernel'
import * as z from 'zod'

export const eventKinds = {
  'welcome-evening': 'Soirée d’accueil',
  lunch: 'Déjeuner',
  'integration-evening': 'Soirée d’intégration',
  webinar: 'Webinaire',
  outing: 'Sortie',
  'choice-day': 'Journée de choix de stage',
} as const
export const categories = {
  intern: 'Interne ou docteur junior',
  doctor: 'Médecin ou maître de stage',
  partner: 'Conjoint·e ou famille',
  official: 'Élu·e ou partenaire',
  other: 'Autre',
} as const
export type Category = keyof typeof categories

const seats = z.int().min(1, 'Au moins une place.').max(2000)

export const venueSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('on-site'), place: line(120), address: line(200), commune, location }),
  /** `joinUrl` is told to registered people only; it never reaches a published page. */
  z.strictObject({ mode: z.literal('online'), joinUrl: webAddress }),
])

/** An event as the team writes it. Times are wall-clock times of the territory. */
export const eventSchema = z
  .strictObject({
    title: line(120),
    slug,
    kind: oneOf(eventKinds),
    summary: line(300),
    description: prose(4000),
    venue: venueSchema,
    startsAt: localDateTimeSchema,
    endsAt: localDateTimeSchema,
    registrationOpensAt: localDateTimeSchema,
    registrationClosesAt: localDateTimeSchema,
    capacity: seats,
    /** Seats kept for a category at most; a category without quota shares what is left. */
    quotas: z.array(z.strictObject({ category: oneOf(categories), seats })).max(5),
    guestsAllowed: z.int().min(0).max(5),
    contactEmail: email,
    cancelled: z.boolean(),
  })
  .refine((e) => e.startsAt < e.endsAt, {
    path: ['endsAt'],
    error: 'La fin vient avant le début : corrigez l’une des deux heures.',
  })
  .refine((e) => e.registrationOpensAt <= e.registrationClosesAt, {
    path: ['registrationClosesAt'],
    error: 'Les inscriptions se ferment avant de s’ouvrir : corrigez l’une des deux dates.',
  })
  .refine((e) => e.registrationClosesAt <= e.endsAt, {
    path: ['registrationClosesAt'],
    error: 'Les inscriptions ne peuvent pas se fermer après la fin de l’événement.',
  })
  .refine((e) => new Set(e.quotas.map((q) => q.category)).size === e.quotas.length, {
    path: ['quotas'],
    error: 'Une même catégorie a deux quotas.',
  })
  .refine((e) => e.quotas.every((q) => q.seats <= e.capacity), {
    path: ['quotas'],
    error: 'Un quota dépasse le nombre de places de l’événement.',
  })
export type Event = z.infer<typeof eventSchema>

export const eventIdSchema = idSchema('evt')
export const registrationIdSchema = idSchema('reg')

/** What a visitor sends to take part; no account. `website` is the honeypot: people never see it. */
export const signUpSchema = z.strictObject({
  firstName: line(60),
  lastName: line(60),
  email,
  phone: z.union([phone, z.literal('')]).default(''),
  category: oneOf(categories),
  guests: z.int().min(0).max(5).default(0),
  vegetarian: z.boolean().default(false),
  message: prose(500).default(''),
  consent: z.literal(true, 'Cochez la case pour que nous puissions gérer votre inscription.'),
  website: z.literal('', 'Laissez ce champ vide.').default(''),
})
export type SignUp = z.infer<typeof signUpSchema>

export const registrationStates = {
  confirmed: 'Inscription confirmée',
  waiting: 'Sur liste d’attente',
  cancelled: 'Annulée',
} as const
export type RegistrationState = keyof typeof registrationStates

/** Text that a person accepts by signing up; a new wording gets a new version, and each answer keeps its own. */
export const consentText = {
  version: '2026-11-1',
  text: 'J’accepte que mes coordonnées servent à gérer mon inscription à cet événement. Elles sont effacées six mois après la fin du semestre.',
} as const

/** A sign-up as kept. `seq` is the order of arrival in that event: it changes only for who cancels, then signs up again. */
export const registrationSchema = z.strictObject({
  eventId: eventIdSchema,
  /** Semester in which the event began when the person signed up: figures are told by semester. */
  semester: semesterCodeSchema,
  /** When and where, as the person was last told: they are written to when the event moves. */
  appointment: z.string(),
  firstName: line(60),
  lastName: line(60),
  email,
  phone: z.string(),
  category: oneOf(categories),
  guests: z.int().min(0).max(5),
  vegetarian: z.boolean(),
  message: z.string(),
  state: oneOf(registrationStates),
  seq: z.int().min(1),
  /** Raised on each change, as calendar files need it. */
  sequence: z.int().min(0),
  signedUpAt: instantSchema,
  promotedAt: instantSchema.nullable(),
  cancelledAt: instantSchema.nullable(),
  checkedInAt: instantSchema.nullable(),
  /** When the owner was last told that somebody typed their address again. */
  remindedAt: instantSchema.optional(),
  consent: z.strictObject({ version: z.string(), acceptedAt: instantSchema, channel: z.enum(['portal', 'console']) }),
  /** Typable code, eight letters and digits without I, O, 0, 1. */
  code: z.string().regex(/^[A-HJ-NP-Z2-9]{8}$/),
})
export type Registration = z.infer<typeof registrationSchema>

export const eventProblems = defineProblems({
  registrationClosed: {
    slug: 'registration-closed',
    status: 409,
    title: { fr: 'Les inscriptions ne sont pas ouvertes', en: 'Registration is not open' },
  },
  alreadyRegistered: {
    slug: 'already-registered',
    status: 409,
    title: { fr: 'Vous êtes déjà inscrit·e', en: 'Already registered' },
  },
  eventCancelled: {
    slug: 'event-cancelled',
    status: 409,
    title: { fr: 'Cet événement est annulé', en: 'Event cancelled' },
  },
})
