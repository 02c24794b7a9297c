import {
  commune,
  email,
  keysOf,
  line,
  localDateSchema,
  location,
  oneOf,
  phone,
  prose,
  slug,
  someOf,
} from '@ancrage/kernel'
import * as z from 'zod'
import { professions } from '../supervisors/contract.ts'

/** Words of the field, and how French people say them: filters, badges and forms all read these tables. */
export const opportunityKinds = {
  replacement: 'Remplacement',
  installation: 'Installation',
  collaboration: 'Collaboration ou assistanat',
  salaried: 'Poste salarié',
  premises: 'Locaux',
} as const
export type OpportunityKind = keyof typeof opportunityKinds
export const keysOfKinds: readonly OpportunityKind[] = keysOf(opportunityKinds)

export const forms = {
  occasional: 'Remplacement ponctuel',
  regular: 'Remplacement régulier',
  holidays: 'Remplacement de vacances',
  leave: 'Congé maternité, parental ou maladie',
  duty: 'Garde ou permanence des soins',
  association: 'Association',
  takeover: 'Reprise de patientèle',
  creation: 'Création de cabinet',
  collaborator: 'Collaborateur libéral',
  assistant: 'Assistant libéral (thésé)',
  deputy: 'Médecin adjoint (non thésé)',
  'health-centre': 'Centre de santé',
  hospital: 'Hôpital',
  'other-employer': 'Autre employeur',
  rent: 'Locaux à louer',
  sale: 'Locaux à vendre',
  'shared-room': 'Bureau à partager',
} as const
export type OpportunityForm = keyof typeof forms

/** Which forms an offer of each kind may take. */
export const formsOf: Readonly<Record<OpportunityKind, readonly OpportunityForm[]>> = {
  replacement: ['occasional', 'regular', 'holidays', 'leave', 'duty'],
  installation: ['association', 'takeover', 'creation'],
  collaboration: ['collaborator', 'assistant', 'deputy'],
  salaried: ['health-centre', 'hospital', 'other-employer'],
  premises: ['rent', 'sale', 'shared-room'],
}

export const secretariats = {
  'on-site': 'Sur place',
  remote: 'À distance',
  none: 'Sans secrétariat',
} as const

export const features = {
  lodging: 'Logement possible',
  coordinated: 'Exercice coordonné',
  'medical-assistant': 'Assistant médical',
  'home-visits': 'Visites à domicile',
  'on-call': 'Permanence des soins',
  'junior-doctor': 'Ouvert aux docteurs juniors',
  licence: 'Avec une licence de remplacement',
  accessible: 'Locaux accessibles',
  'free-start': 'Début à convenir',
} as const

/** Who offers. Never published: whoever is interested writes through the relay. */
export const holderSchema = z.strictObject({
  name: line(120),
  email: z.union([email, z.literal('')]),
  phone: z.union([phone, z.literal('')]),
})

const translationSchema = z.strictObject({
  title: prose(120).optional(),
  summary: prose(200).optional(),
  description: prose(3000).optional(),
})

const whole = z.int('Nombre entier attendu.').min(0)

/** Work or premises offered in the territory. `holder` is private. Zero and empty mean « not said ». */
export const opportunitySchema = z
  .strictObject({
    title: line(120),
    slug,
    kind: oneOf(opportunityKinds),
    form: oneOf(forms),
    profession: oneOf(professions),
    summary: line(200),
    description: prose(3000),
    /** Practice, health centre or commune that offers: public. */
    structure: line(120),
    commune,
    location,
    holder: holderSchema,
    startsOn: z.union([localDateSchema, z.literal('')]),
    endsOn: z.union([localDateSchema, z.literal('')]),
    datesNote: prose(200),
    /** Half-days a week. */
    halfDays: whole.max(14),
    /** Per cent of the fees left to whoever replaces. */
    retrocession: whole.max(100),
    pay: prose(160),
    actsPerDay: whole.max(80),
    software: prose(80),
    secretariat: z.union([oneOf(secretariats), z.literal('')]),
    features: someOf(features),
    /** Square metres. */
    surface: whole.max(5000),
    /** Euros a month for premises to let, euros for premises to sell. */
    price: whole.max(5_000_000),
    filled: z.boolean(),
    postedOn: localDateSchema,
    /** The last day on which the offer is shown, unless it is renewed. */
    expiresOn: localDateSchema,
    verifiedOn: localDateSchema,
    // A form that was left empty is no translation: absent, as before it was opened.
    en: translationSchema.transform((en) => (Object.values(en).some(Boolean) ? en : undefined)).optional(),
  })
  .refine((one) => formsOf[one.kind].includes(one.form), {
    path: ['form'],
    error: 'Cette forme ne va pas avec le type d’annonce : choisissez l’une de celles proposées.',
  })
  .refine((one) => one.startsOn === '' || one.endsOn === '' || one.startsOn <= one.endsOn, {
    path: ['endsOn'],
    error: 'La fin vient avant le début : corrigez l’une des deux dates.',
  })
export type Opportunity = z.infer<typeof opportunitySchema>
