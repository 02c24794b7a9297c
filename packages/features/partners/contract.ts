import {
  email,
  instantSchema,
  line,
  localDateSchema,
  oneOf,
  phone,
  prose,
  slug,
  someOf,
  webAddress,
} from '@ancrage/kernel'
import * as z from 'zod'
import { photoId } from '../media/contract.ts'
import { type ConsentText, consentSchema } from '../public-forms/contract.ts'

/** What a partner is to an intern or a doctor, in the order in which one meets them. */
export const partnerRoles = {
  faculty: 'Faculté et internes',
  order: 'Ordre des médecins',
  insurance: 'Assurance maladie',
  ars: 'Agence régionale de santé',
  hospital: 'Hôpitaux',
  epci: 'Intercommunalités et communes',
  landlord: 'Bailleurs',
  employment: 'Emploi',
  employer: 'Employeurs',
  association: 'Associations',
} as const
export type PartnerRole = keyof typeof partnerRoles

/** Fields of work of whoever comes along: what an employer offers, what a person looks for. */
export const jobSectors = {
  health: 'Santé et soin',
  social: 'Social et petite enfance',
  education: 'Enseignement et formation',
  administration: 'Administration et droit',
  agriculture: 'Agriculture et agroalimentaire',
  industry: 'Industrie et artisanat',
  construction: 'Bâtiment et environnement',
  commerce: 'Commerce, accueil et tourisme',
  digital: 'Numérique et communication',
  culture: 'Culture et sport',
  other: 'Autre',
} as const
export type JobSector = keyof typeof jobSectors

const translation = z.strictObject({
  summary: prose(300).optional(),
  forInterns: prose(1500).optional(),
  forDoctors: prose(1500).optional(),
  forPartners: prose(1500).optional(),
})

/** An institution, an employer or an association, with its public contact only: never a person’s own. */
export const partnerSchema = z.strictObject({
  name: line(120),
  slug,
  role: oneOf(partnerRoles),
  town: prose(80),
  summary: line(300),
  /** What it does for an intern, for a doctor, for whoever comes along; empty when it does nothing for them. */
  forInterns: prose(1500),
  forDoctors: prose(1500),
  forPartners: prose(1500),
  /** Where it has work to offer; empty for one that offers none. */
  sectors: someOf(jobSectors),
  phone: z.union([phone, z.literal('')]),
  email: z.union([email, z.literal('')]),
  website: z.union([webAddress, z.literal('')]),
  /** Its logo, shown on its page as the institution gave it. */
  photoId: photoId.optional(),
  verifiedOn: localDateSchema,
  en: translation.optional(),
})
export type Partner = z.infer<typeof partnerSchema>

export const hours = { full: 'Temps plein', part: 'Temps partiel', any: 'Les deux me vont' } as const
export const workKinds = {
  employee: 'Salarié·e',
  public: 'Fonction publique',
  'self-employed': 'À mon compte',
  remote: 'À distance',
  training: 'Formation ou reconversion',
} as const
export const mobilities = {
  near: 'Moins de 15 minutes',
  half: 'Jusqu’à une demi-heure',
  far: 'Jusqu’à une heure',
  home: 'Depuis la maison',
} as const
/** Ages only, and never a reason: nothing here tells of a child’s health. */
export const childrenAges = {
  nursery: 'Moins de 3 ans',
  infant: '3 à 5 ans',
  primary: '6 à 10 ans',
  lower: '11 à 14 ans',
  upper: '15 à 18 ans',
} as const

/** What the person who comes along says of themself: filled in by them, never by the doctor. */
export const companionFormSchema = z.strictObject({
  firstName: line(60),
  lastName: line(60),
  email,
  phone: z.union([phone, z.literal('')]).default(''),
  profession: line(120),
  sector: oneOf(jobSectors),
  workKinds: someOf(workKinds).default([]),
  hours: oneOf(hours),
  from: z.union([localDateSchema, z.literal('')]).default(''),
  town: prose(80).default(''),
  mobility: oneOf(mobilities),
  driver: z.boolean().default(false),
  childrenAges: someOf(childrenAges).default([]),
  message: prose(600).default(''),
  /** A second agreement, apart from the first: to be told to employers of the network. */
  shared: z.boolean().default(false),
})
export type CompanionForm = z.infer<typeof companionFormSchema>

export const companionStates = {
  new: 'À appeler',
  'in-contact': 'En contact',
  done: 'Terminé',
  erased: 'Effacé',
} as const
export type CompanionState = keyof typeof companionStates

export const companionActs = {
  contact: 'Je m’en occupe',
  close: 'C’est terminé',
  reopen: 'Reprendre',
  erase: 'Effacer',
} as const
export type CompanionAct = keyof typeof companionActs

export const companionConsent: ConsentText = {
  purpose: 'partner-job',
  version: '2026-11-1',
  text: {
    fr: 'J’accepte que l’équipe d’accueil garde mes réponses pour m’aider à trouver un emploi, un mode de garde ou une école. Elles sont effacées au bout de 24 mois, ou dès que je le demande.',
    en: 'I agree that the welcome team keeps my answers to help me find a job, childcare or a school. They are erased after 24 months, or as soon as I ask.',
  },
}
export const sharingConsent: ConsentText = {
  purpose: 'partner-job-sharing',
  version: '2026-11-1',
  text: {
    fr: 'J’accepte aussi que mes réponses soient transmises aux employeurs et aux associations du réseau qui pourraient m’aider.',
    en: 'I also agree that my answers are passed on to employers and associations of the network that could help.',
  },
}

/** A person’s answers as kept. Once erased nothing tells who it was: only the sector and the month stay, for the counts. */
export const companionSchema = z.strictObject({
  ...companionFormSchema.shape,
  state: oneOf(companionStates),
  consents: z.array(consentSchema).max(2),
  locale: z.enum(['fr', 'en']),
  sentAt: instantSchema,
})
export type Companion = z.infer<typeof companionSchema>
