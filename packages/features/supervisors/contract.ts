import {
  commune,
  email,
  idSchema,
  line,
  localDateSchema,
  location,
  oneOf,
  passesLuhn,
  phone,
  prose,
  semesterCodeSchema,
  slug,
  someOf,
  unique,
} from '@ancrage/kernel'
import * as z from 'zod'

/** Words of the field, and how French people say them: filters, badges and forms all read these tables. */
export const placementKinds = {
  practice: 'Cabinet libéral',
  msp: 'Maison de santé pluriprofessionnelle',
  'health-centre': 'Centre de santé',
  hospital: 'Hôpital',
} as const
export const levels = {
  n1: 'Niveau 1',
  saspas: 'SASPAS (niveau 2)',
  n3: 'Niveau 3 (docteur junior)',
  'women-children': 'Santé de la femme et de l’enfant',
  extern: 'Externes',
} as const
export const professions = {
  'general-practitioner': 'Médecin généraliste',
  specialist: 'Médecin d’une autre spécialité',
  midwife: 'Sage-femme',
  dentist: 'Chirurgien-dentiste',
  pharmacist: 'Pharmacien',
  physiotherapist: 'Masseur-kinésithérapeute',
  nurse: 'Infirmier',
} as const
export const interests = {
  gynaecology: 'Gynécologie',
  paediatrics: 'Pédiatrie',
  geriatrics: 'Gériatrie',
  sports: 'Médecine du sport',
  emergency: 'Urgences et soins non programmés',
  mountain: 'Médecine de montagne',
  addiction: 'Addictologie',
  palliative: 'Soins palliatifs',
  psychiatry: 'Santé mentale',
  ultrasound: 'Échographie',
  dermatology: 'Dermatologie',
  'minor-surgery': 'Petite chirurgie',
  research: 'Enseignement et recherche',
} as const
export const roomKinds = {
  own: 'Bureau réservé à l’interne',
  shared: 'Bureau partagé',
  none: 'Pas de bureau dédié',
} as const
export const housingKinds = {
  'on-site': 'Logement sur place',
  nearby: 'Logement proche, trouvé avec vous',
  none: 'Pas de logement proposé',
} as const
/** Where requests to a supervisor arrive. An address is published only when its owner chose so. */
export const contactModes = {
  team: 'Par l’équipe d’accueil du territoire',
  phone: 'Téléphone du secrétariat publié',
  email: 'E-mail professionnel publié',
} as const
export const weekdays = {
  mon: 'lundi',
  tue: 'mardi',
  wed: 'mercredi',
  thu: 'jeudi',
  fri: 'vendredi',
  sat: 'samedi',
} as const

export const placementIdSchema = idSchema('pla')
export const supervisorIdSchema = idSchema('sup')

/**
 * One intern place, or several, for one semester at one level. One to four supervisors share the intern (monôme to
 * four): up to four on one card in some faculties.
 */
export const offerSchema = z.strictObject({
  semester: semesterCodeSchema,
  level: oneOf(levels),
  supervisorIds: unique(supervisorIdSchema, 4).min(1, 'Choisissez au moins un maître de stage.'),
  places: z.int().min(0).max(10),
  days: someOf(weekdays),
})
export type Offer = z.infer<typeof offerSchema>

/** A placement site (terrain de stage): what an intern needs to know before choosing it. Facts only, no opinion. */
export const placementSchema = z.strictObject({
  name: line(120),
  slug,
  kind: oneOf(placementKinds),
  address: line(200),
  commune,
  location,
  coordinatedPractice: z.boolean(),
  interests: someOf(interests),
  room: oneOf(roomKinds),
  housing: oneOf(housingKinds),
  housingNote: prose(400),
  mobilityAid: z.boolean(),
  accessible: z.boolean(),
  secretariat: z.boolean(),
  software: prose(80),
  description: prose(2000),
  offers: z.array(offerSchema).max(40),
  verifiedOn: localDateSchema,
  /** English texts, for those who wrote some; the page shows the French ones otherwise. */
  en: z.strictObject({ housingNote: prose(400).optional(), description: prose(2000).optional() }).optional(),
})
export type Placement = z.infer<typeof placementSchema>

/** Format of a national practitioner number; its Luhn key only warns, since real numbers fail it. */
export const rppsSchema = z
  .string()
  .regex(/^\d{11}$/, 'Le numéro RPPS compte exactement 11 chiffres, sans lettre ni espace.')

export const supervisorSchema = z
  .strictObject({
    firstName: line(60),
    lastName: line(60),
    slug,
    profession: oneOf(professions),
    rpps: z.union([rppsSchema, z.literal('')]),
    placementIds: unique(placementIdSchema, 6),
    levels: someOf(levels),
    interests: someOf(interests),
    presentation: prose(1200),
    contactMode: oneOf(contactModes),
    phone: z.union([phone, z.literal('')]),
    email: z.union([email, z.literal('')]),
    verifiedOn: localDateSchema,
    en: z.strictObject({ presentation: prose(1200).optional() }).optional(),
  })
  .refine((s) => s.contactMode !== 'phone' || s.phone !== '', {
    path: ['phone'],
    error: 'Indiquez le téléphone à publier, ou choisissez un autre mode de contact.',
  })
  .refine((s) => s.contactMode !== 'email' || s.email !== '', {
    path: ['email'],
    error: 'Indiquez l’e-mail à publier, ou choisissez un autre mode de contact.',
  })
export type Supervisor = z.infer<typeof supervisorSchema>

/** What the team should look at, without being stopped: shown beside the field after saving. */
export const supervisorWarnings = (
  supervisor: Pick<Supervisor, 'rpps'>,
): readonly { pointer: string; message: string }[] =>
  supervisor.rpps !== '' && !passesLuhn(supervisor.rpps)
    ? [{ pointer: '/rpps', message: 'La clé de contrôle de ce numéro RPPS ne correspond pas : relisez-le.' }]
    : []
