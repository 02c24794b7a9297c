import {
  defineProblems,
  email,
  idSchema,
  instantSchema,
  line,
  localDateSchema,
  oneOf,
  phone,
  prose,
  semesterCodeSchema,
} from '@ancrage/kernel'
import * as z from 'zod'
import { consentSchema } from '../public-forms/contract.ts'

/** To the holder of a record, or to the team that welcomes. */
export const requestKinds = { holder: 'À un contact du territoire', team: 'À l’équipe d’accueil' } as const
export type RequestKind = keyof typeof requestKinds

export const requestStates = {
  waiting: 'En attente de réponse',
  reminded: 'Relancée une fois',
  'reminded-twice': 'Relancée deux fois',
  accepted: 'Acceptée',
  declined: 'Déclinée',
  answered: 'Répondue par l’équipe',
  closed: 'Close sans réponse',
  withdrawn: 'Retirée par son auteur',
} as const
export type RequestState = keyof typeof requestStates

export const askers = {
  intern: 'Interne',
  junior: 'Docteur junior',
  doctor: 'Médecin remplaçant ou installé',
  student: 'Étudiant·e',
  partner: 'Conjoint·e ou famille',
  other: 'Autre',
} as const

/** Ready-made reasons to say no kindly; the words themselves are in `words.ts`. */
export const declineReasons = {
  full: 'Plus de place à ces dates',
  away: 'Absence ou surcharge en ce moment',
  'other-fit': 'Un autre lieu conviendrait mieux',
  ended: 'Je n’accueille plus',
} as const
export type DeclineReason = keyof typeof declineReasons

export const requestIdSchema = idSchema('req')
export const correctionIdSchema = idSchema('cor')
/** Id of a record of any slice. */
export const anyRecordIdSchema = z
  .string()
  .regex(/^[a-z]{3}_[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'Identifiant de fiche attendu.')

const person = {
  firstName: line(60),
  lastName: line(60),
  email,
  phone: z.union([phone, z.literal('')]).default(''),
}

/** What a visitor writes to a holder. */
export const askSchema = z.strictObject({
  ...person,
  asker: oneOf(askers),
  semester: z.union([semesterCodeSchema, z.literal('')]).default(''),
  message: line(2000),
})
export type Ask = z.infer<typeof askSchema>

export const subjects = {
  internship: 'Un stage',
  settling: 'Une installation ou un remplacement',
  aid: 'Une aide',
  housing: 'Un logement',
  partner: 'Le travail ou la famille de mon·ma conjoint·e',
  listing: 'Ma fiche sur ce site',
  other: 'Autre chose',
} as const

/** What a visitor writes to the team: one form for every question. */
export const contactSchema = z.strictObject({ ...person, subject: oneOf(subjects), message: line(2000) })
export type Contact = z.infer<typeof contactSchema>

/** What somebody writes who says that a listing is theirs. */
export const claimSchema = z.strictObject({ ...person, message: prose(1000).default('') })
export type Claim = z.infer<typeof claimSchema>

/** What somebody, named or not, would change in a record. */
export const proposalSchema = z.strictObject({
  what: line(120),
  proposal: line(1000),
  email: z.union([email, z.literal('')]).default(''),
})
export type Proposal = z.infer<typeof proposalSchema>

/** The texts that people agree to; a new wording gets a new version, and each record keeps its own. */
export const consents = {
  relay: {
    purpose: 'contact-relay',
    version: '2026-11-1',
    text: {
      fr: 'J’accepte que mon message et mes coordonnées soient transmis à cette personne et à l’équipe d’accueil, pour me répondre. Ils sont effacés six mois après la réponse.',
      en: 'I agree that my message and contact details are passed on to this person and to the welcome team, so that they can answer me. They are erased six months after the answer.',
    },
  },
  team: {
    purpose: 'contact-team',
    version: '2026-11-1',
    text: {
      fr: 'J’accepte que l’équipe d’accueil garde mon message et mes coordonnées pour me répondre. Ils sont effacés six mois après la réponse.',
      en: 'I agree that the welcome team keeps my message and contact details to answer me. They are erased six months after the answer.',
    },
  },
} as const

export const answerSchema = z.strictObject({
  by: z.enum(['holder', 'team']),
  reason: oneOf(declineReasons).nullable(),
  text: z.string().max(2000),
  /** Whether the holder chose to give their own e-mail to the person who asked. */
  shared: z.boolean(),
})

/** A question of a visitor, and what became of it. */
export const requestSchema = z.strictObject({
  kind: oneOf(requestKinds),
  /** Whom it is for; null for the team. Only what the public knows of them. */
  recipient: z.strictObject({ id: z.string(), label: z.string(), path: z.string() }).nullable(),
  /** Erased six months after the end. */
  from: z
    .strictObject({ firstName: z.string(), lastName: z.string(), email: z.string(), phone: z.string() })
    .nullable(),
  /** Who asks (to a holder) or about what (to the team). */
  topic: z.string(),
  semester: z.string(),
  message: z.string(),
  state: oneOf(requestStates),
  sentAt: instantSchema,
  remindedAt: instantSchema.nullable(),
  settledAt: instantSchema.nullable(),
  answer: answerSchema.nullable(),
  consent: consentSchema.nullable(),
  locale: z.enum(['fr', 'en']),
})
export type Request = z.infer<typeof requestSchema>

export const availabilities = { free: 'Place libre', full: 'Complet', unknown: 'Non précisé' } as const
export type Availability = keyof typeof availabilities

/** What a holder says of a record of theirs, beside the record itself. Nothing of it is private. */
export const listingSchema = z.strictObject({
  recordId: z.string(),
  paused: z.boolean(),
  /** Requests accepted in a month before the contact is hidden; null: no limit. */
  monthlyQuota: z.int().min(1).max(100).nullable(),
  /** Month that `askedInMonth` counts: `2026-11`. */
  month: z.string().regex(/^\d{4}-\d\d$/),
  askedInMonth: z.int().min(0),
  /** Requests that got an answer from the holder, and those that got none: what the reply rate is made from. */
  replied: z.int().min(0),
  unreplied: z.int().min(0),
  availability: z.array(z.strictObject({ semester: semesterCodeSchema, state: oneOf(availabilities) })).max(8),
})
export type Listing = z.infer<typeof listingSchema>

/** Somebody who holds records, known by an e-mail address that nobody else is ever told. */
export const holderSchema = z.strictObject({
  email: z.string(),
  locale: z.enum(['fr', 'en']),
  /** Day on which they were last asked whether they still agree. */
  askedOn: localDateSchema.nullable(),
})
export type Holder = z.infer<typeof holderSchema>

export const correctionStates = { new: 'À lire', applied: 'Corrigée', declined: 'Non retenue' } as const
export const correctionSchema = z.strictObject({
  record: z.strictObject({ id: z.string(), label: z.string(), path: z.string() }),
  what: z.string(),
  proposal: z.string(),
  /** Empty when nobody wanted an answer. */
  email: z.string(),
  locale: z.enum(['fr', 'en']),
  state: oneOf(correctionStates),
  proposedAt: instantSchema,
  settledAt: instantSchema.nullable(),
  /** How we know that a person sent it. */
  proof: z.enum(['work', 'mail', 'patience']),
})
export type Correction = z.infer<typeof correctionSchema>

/** What a holder changes of a record in their own space. */
export const listingChangeSchema = z.strictObject({
  monthlyQuota: z
    .int('Écrivez un nombre entier, ou rien.')
    .min(1, 'Au moins une demande par mois.')
    .max(100)
    .nullable(),
  availability: listingSchema.shape.availability,
})

/** How a holder answers; a refusal may be a ready-made reason, own words, or both. */
export const holderAnswerSchema = z.strictObject({
  choice: z.enum(['accept', 'decline'], 'Choisissez votre réponse.'),
  reason: oneOf(declineReasons).nullable(),
  text: prose(2000).default(''),
  share: z.boolean().default(false),
})

export const requestProblems = defineProblems({
  contactClosed: {
    slug: 'contact-closed',
    status: 409,
    title: { fr: 'Ce contact ne prend pas de demande en ce moment', en: 'This contact takes no request now' },
  },
})
