import {
  commune,
  defineProblems,
  email,
  idSchema,
  instantSchema,
  line,
  localDateTimeSchema,
  locales,
  location,
  oneOf,
  phone,
  prose,
  semesterCodeSchema,
  slug,
  someOf,
  webAddress,
} from '@ancrage/kernel'
import * as z from 'zod'
import { photoIds } from '../media/contract.ts'

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

export const questionKinds = {
  choice: 'Un choix parmi plusieurs',
  choices: 'Plusieurs choix possibles',
  text: 'Réponse libre',
} as const

/** Names a question or an option in what people send: never shown, never changed once people have answered. */
const answerKey = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Minuscules sans accent, chiffres et traits d’union seulement.')
const option = z.strictObject({
  key: answerKey,
  label: line(80),
  /** People who may choose it; without a limit when left out. */
  seats: seats.optional(),
  en: z.strictObject({ label: prose(80).optional() }).optional(),
})

/** What an event asks of those who sign up: a menu, an activity, a free word. */
export const questionSchema = z
  .strictObject({
    key: answerKey,
    label: line(120),
    kind: oneOf(questionKinds),
    options: z.array(option).max(12).default([]),
    /** Asked of each person of a party, guests included, such as the menu; else once for the party. */
    perPerson: z.boolean().default(false),
    required: z.boolean().default(true),
    en: z.strictObject({ label: prose(120).optional() }).optional(),
  })
  .refine((q) => q.kind === 'text' || q.options.length >= 2, {
    path: ['options'],
    error: 'Proposez au moins deux réponses.',
  })
  .refine((q) => q.kind !== 'text' || q.options.length === 0, {
    path: ['options'],
    error: 'Une réponse libre n’a pas de choix proposés.',
  })
  .refine((q) => new Set(q.options.map(({ key }) => key)).size === q.options.length, {
    path: ['options'],
    error: 'Deux réponses ont le même code.',
  })
  .refine((q) => !q.perPerson || q.kind === 'choice', {
    path: ['perPerson'],
    error: 'Seul un choix unique peut être demandé à chaque personne.',
  })
export type Question = z.infer<typeof questionSchema>

/** What is told once the event is over. Photos come from the media library. */
export const recapSchema = z.strictObject({
  text: prose(3000).default(''),
  /** People who came, guests included; null when nobody counted. */
  attendance: z.int().min(0).max(5000).nullable().default(null),
  films: z
    .array(z.strictObject({ label: line(120), url: webAddress }))
    .max(6)
    .default([]),
  photoIds: photoIds(8).optional(),
  en: z.strictObject({ text: prose(3000).optional() }).optional(),
})
export type Recap = z.infer<typeof recapSchema>

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
    /** Who is invited; empty: everybody. */
    audiences: someOf(categories).default([]),
    questions: z.array(questionSchema).max(8).default([]),
    /** How long a seat is kept for the person it is offered to; 0: who is next has it without being asked. */
    offerHours: z.int().min(0).max(168).default(0),
    recap: recapSchema.nullable().default(null),
    en: z
      .strictObject({
        title: prose(120).optional(),
        summary: prose(300).optional(),
        description: prose(4000).optional(),
      })
      .optional(),
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
  .refine((e) => new Set(e.questions.map((q) => q.key)).size === e.questions.length, {
    path: ['questions'],
    error: 'Deux questions ont le même code.',
  })
export type Event = z.infer<typeof eventSchema>

export const eventIdSchema = idSchema('evt')
export const registrationIdSchema = idSchema('reg')

/** Question key → answers: option keys or one text; one per person of the party for a question asked of each. */
export const answersSchema = z.record(answerKey, z.array(prose(200)).max(12))
export type Answers = z.infer<typeof answersSchema>

/** What a visitor sends to take part; no account. `website` is the honeypot: people never see it. */
export const signUpSchema = z.strictObject({
  firstName: line(60),
  lastName: line(60),
  email,
  phone: z.union([phone, z.literal('')]).default(''),
  category: oneOf(categories),
  guests: z.int().min(0).max(5).default(0),
  answers: answersSchema.default({}),
  message: prose(500).default(''),
  /** Language of the page that was filled in: mails and pages of this registration keep it. */
  locale: z.enum(locales).default('fr'),
  consent: z.literal(true, 'Cochez la case pour que nous puissions gérer votre inscription.'),
  website: z.literal('', 'Laissez ce champ vide.').default(''),
})
export type SignUp = z.infer<typeof signUpSchema>

/** What the form itself asks for; the rest goes with every form. */
export const signUpFields = signUpSchema.omit({ consent: true, website: true, locale: true })
export type SignUpFields = z.infer<typeof signUpFields>

export const registrationStates = {
  confirmed: 'Inscription confirmée',
  offered: 'Place proposée',
  waiting: 'Sur liste d’attente',
  cancelled: 'Annulée',
} as const
export type RegistrationState = keyof typeof registrationStates

/** Text that a person accepts by signing up; a new wording gets a new version, and each answer keeps its own. */
export const consentText = {
  purpose: 'event-registration',
  version: '2026-11-2',
  text: {
    fr: 'J’accepte que mes coordonnées servent à gérer mon inscription à cet événement. Elles sont effacées six mois après la fin du semestre.',
    en: 'I agree that my contact details are used to manage my registration for this event. They are erased six months after the end of the semester.',
  },
} as const

/**
 * A sign-up as kept; an offered one holds its seats like a confirmed one. `seq` is the order of arrival in that event: it
 * changes only for who cancels, then signs up again.
 */
export const registrationSchema = z.object({
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
  answers: answersSchema.default({}),
  message: z.string(),
  locale: z.enum(locales).default('fr'),
  state: oneOf(registrationStates),
  seq: z.int().min(1),
  /** Raised on each change, as calendar files need it. */
  sequence: z.int().min(0),
  signedUpAt: instantSchema,
  promotedAt: instantSchema.nullable(),
  cancelledAt: instantSchema.nullable(),
  checkedInAt: instantSchema.nullable(),
  /** Until when the seat is kept, for who is offered one. */
  offerEndsAt: instantSchema.nullable().default(null),
  /** When the certificate of attendance was sent. */
  thankedAt: instantSchema.nullable().default(null),
  /** What the party holds of each option, by `question/option`: given back exactly, whatever the questions become. */
  chosen: z.record(z.string(), z.int().min(1)).optional(),
  /** When the owner was last told that somebody typed their address again. */
  remindedAt: instantSchema.optional(),
  consent: z.strictObject({ version: z.string(), acceptedAt: instantSchema, channel: z.enum(['portal', 'console']) }),
  /** Typable code, eight letters and digits without I, O, 0, 1. */
  code: z.string().regex(/^[A-HJ-NP-Z2-9]{8}$/),
})
export type Registration = z.infer<typeof registrationSchema>

/** Why somebody still waits, as the team is told. */
export const waitingReasons = {
  next: 'Une place est libre : elle lui est donnée dans l’instant.',
  'no-seat': 'Toutes les places sont prises ou proposées.',
  quota: 'Le quota de sa catégorie ne laisse pas assez de places.',
  'behind-category': 'Quelqu’un de la même catégorie attend depuis plus longtemps.',
  larger: 'Il manque des places pour tout le groupe : celles qui sont libres lui sont gardées.',
  'behind-larger': 'Les places libres sont gardées pour un groupe plus grand, arrivé avant.',
  never: 'Le groupe dépasse ce que l’événement ou le quota peut accueillir.',
} as const
export type WaitingReason = keyof typeof waitingReasons

/** What a personal calendar may hold beside the person’s own registrations. */
export const feedContents = {
  aids: 'Échéances des aides',
  semesters: 'Dates du semestre',
} as const
export type FeedContent = keyof typeof feedContents

/** The private calendar of one e-mail address; the address of the feed carries `revision`, so raising it cuts the feed. */
export const personalFeedSchema = z.strictObject({
  email,
  locale: z.enum(locales),
  contents: someOf(feedContents),
  revision: z.int().min(1),
  /** When its address was last sent; a mailbox is not filled by whoever types it. */
  mailedAt: instantSchema,
  revokedAt: instantSchema.nullable(),
  expiresAt: instantSchema,
})
export type PersonalFeed = z.infer<typeof personalFeedSchema>

export const feedConsent = {
  purpose: 'personal-agenda',
  version: '2026-11-1',
  text: {
    fr: 'J’accepte que mon adresse serve à tenir cet agenda. Elle est effacée quand l’agenda expire.',
    en: 'I agree that my address is used to keep this diary. It is erased when the diary expires.',
  },
} as const

/** What a visitor sends to receive the address of their calendar. */
export const feedRequestSchema = z.strictObject({ email })

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
  offerOver: {
    slug: 'offer-over',
    status: 409,
    title: { fr: 'Cette place n’est plus réservée pour vous', en: 'This seat is no longer kept for you' },
  },
  eventCancelled: {
    slug: 'event-cancelled',
    status: 409,
    title: { fr: 'Cet événement est annulé', en: 'Event cancelled' },
  },
})
