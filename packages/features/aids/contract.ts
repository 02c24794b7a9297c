import { communeCode, line, localDateSchema, oneOf, prose, slug, someOf, unique, webAddress } from '@ancrage/kernel'
import * as z from 'zod'

export const families = {
  studies: 'Études',
  placement: 'Stage',
  installation: 'Installation',
  retention: 'Maintien',
  occasional: 'Exercice ponctuel',
  structure: 'Structure et locaux',
  tax: 'Fiscal et social',
  local: 'Aide locale',
  'non-financial': 'Coup de main',
} as const
export const grantorKinds = {
  state: 'État',
  'health-insurance': 'Assurance maladie',
  ars: 'Agence régionale de santé',
  hospital: 'CHU',
  region: 'Région',
  department: 'Département',
  epci: 'Intercommunalité',
  commune: 'Commune',
  association: 'Association',
  other: 'Autre',
} as const
export const aidStatuses = {
  'in-force': 'En vigueur',
  closed: 'Fermé aux nouveaux',
  expired: 'Expiré',
  'to-verify': 'À vérifier',
} as const
export const amountUnits = {
  'eur-month': '€ par mois',
  'eur-once': '€ en une fois',
  'eur-year': '€ par an',
  'eur-day': '€ par jour',
  'eur-semester': '€ par semestre',
  percent: '%',
  exemption: 'exonération',
  none: 'sans montant',
} as const
export const scopesOfPerimeter = {
  national: 'France entière',
  region: 'Région',
  department: 'Département',
  communes: 'Liste de communes',
} as const

/** Answers that a person gives to the simulator; every one may be left unknown. */
export const audiences = {
  extern: 'Externe (2e cycle)',
  intern: 'Interne',
  'junior-doctor': 'Docteur junior',
  locum: 'Remplaçant·e',
  settling: 'En cours d’installation',
  settled: 'Déjà installé·e',
} as const
export const professions = {
  'general-practitioner': 'Médecine générale',
  specialist: 'Autre spécialité médicale',
  dentist: 'Odontologie',
  midwife: 'Maïeutique',
  pharmacist: 'Pharmacie',
  physiotherapist: 'Masso-kinésithérapie',
  nurse: 'Soins infirmiers',
} as const
/** Medical zoning of article L.1434-4 of the public health code. */
export const medicalZones = {
  zip: 'ZIP – zone d’intervention prioritaire',
  zac: 'ZAC – zone d’action complémentaire',
  none: 'Hors zonage',
} as const
export const sectors = { s1: 'Secteur 1', s2optam: 'Secteur 2 avec OPTAM', s2: 'Secteur 2 sans OPTAM' } as const

/**
 * The facts that criteria are about. A missing key is an answer not given; nothing here names a person.
 * `placementDistanceKm`: from the placement to both the university hospital and the home.
 */
export const profileSchema = z.strictObject({
  profession: oneOf(professions).optional(),
  audience: oneOf(audiences).optional(),
  semestersValidated: z.int().min(0).max(12).optional(),
  zone: oneOf(medicalZones).optional(),
  commune: communeCode.optional(),
  firstInstallation: z.boolean().optional(),
  sector: oneOf(sectors).optional(),
  daysPerWeek: z.number().min(0).max(7).optional(),
  coordinatedPractice: z.boolean().optional(),
  onCallDuty: z.boolean().optional(),
  placementDistanceKm: z.int().min(0).max(500).optional(),
  ambulatoryPlacement: z.boolean().optional(),
  localHousingAid: z.boolean().optional(),
  acceptsCommitmentYears: z.int().min(0).max(15).optional(),
})
export type Profile = z.infer<typeof profileSchema>

/** One condition on one fact. What is not listed here cannot be decided by the simulator and stays in `conditionsNote`. */
export const criterionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('profession'), anyOf: someOf(professions).min(1) }),
  z.strictObject({ kind: z.literal('audience'), anyOf: someOf(audiences).min(1) }),
  z.strictObject({ kind: z.literal('semesters'), min: z.int().min(0).max(12), max: z.int().min(0).max(12) }),
  z.strictObject({ kind: z.literal('zone'), anyOf: someOf(medicalZones).min(1) }),
  z.strictObject({ kind: z.literal('first-installation') }),
  z.strictObject({ kind: z.literal('sector'), anyOf: someOf(sectors).min(1) }),
  z.strictObject({ kind: z.literal('activity'), minDaysPerWeek: z.number().min(0.5).max(7) }),
  z.strictObject({ kind: z.literal('coordinated-practice') }),
  z.strictObject({ kind: z.literal('on-call-duty') }),
  z.strictObject({ kind: z.literal('placement-distance'), minKm: z.int().min(1).max(200) }),
  z.strictObject({ kind: z.literal('ambulatory-placement') }),
  z.strictObject({ kind: z.literal('no-local-housing-aid') }),
])
export type Criterion = z.infer<typeof criterionSchema>

/**
 * Aids of one group limit each other, whatever codes they name: one installation aid of a nature in ten years (loi
 * 2023-1268, art. 2), and a second commitment contract only after someone checked it (L. 632-6 of the education code,
 * D. 1511-52 to 54 CGCT).
 */
export const cumulGroups = {
  none: 'Aucun groupe',
  installation: 'Aide à l’installation : une seule de même nature en dix ans',
  commitment: 'Contrat d’engagement : un second est à faire vérifier',
} as const

export const outcomes = { likely: 'Probable', 'to-confirm': 'À confirmer', 'not-eligible': 'Non éligible' } as const
export type Outcome = keyof typeof outcomes

/** Where the aid applies: not who pays it. `codes`: INSEE codes of regions, départements or communes. */
export const perimeterSchema = z.strictObject({
  scope: oneOf(scopesOfPerimeter),
  codes: unique(z.string().regex(/^(?:\d{2,3}|2[AB]|(?:\d{2}|2[AB])\d{3})$/, 'Code INSEE attendu.'), 600),
})
export type Perimeter = z.infer<typeof perimeterSchema>

const euros = z.number().min(0).max(1_000_000)

/** What is paid at the start of a year of the aid, the first being 1. */
const instalmentSchema = z.strictObject({ year: z.int().min(1).max(10), amount: euros })

/** Someone invented whose verdict a change of the aid must not move unnoticed. Their answers hold no name. */
export const personaSchema = z.strictObject({ name: line(80), profile: profileSchema, expected: oneOf(outcomes) })
export type Persona = z.infer<typeof personaSchema>

/** The texts that a visitor reads first, in English; what is left out is shown in French. */
export const translationSchema = z.strictObject({
  title: prose(160).optional(),
  summary: prose(300).optional(),
  description: prose(3000).optional(),
  amountNote: prose(300).optional(),
  paymentSchedule: prose(300).optional(),
  cumulNote: prose(500).optional(),
  conditionsNote: prose(800).optional(),
  howToApply: prose(800).optional(),
  deadline: prose(200).optional(),
})

/** The whole record of an aid; a figure without its source and date is not accepted. */
export const aidSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z0-9-]{2,20}$/, 'Code court en majuscules et chiffres, par exemple E1 ou OCC-INSTALL.'),
    title: line(160),
    slug,
    summary: line(300),
    description: prose(3000),
    family: oneOf(families),
    grantorKind: oneOf(grantorKinds),
    grantor: line(120),
    legalRef: prose(300),
    perimeter: perimeterSchema,
    criteria: z.array(criterionSchema).max(12),
    conditionsNote: prose(800),
    commitmentYears: z.number().min(0).max(20),
    amountMin: euros.nullable(),
    amountMax: euros.nullable(),
    unit: oneOf(amountUnits),
    amountNote: prose(300),
    ceiling: prose(200),
    paymentSchedule: prose(300),
    /** Unequal payments, by year; when there are some they replace the amount in the total. */
    instalments: z.array(instalmentSchema).max(10).default([]),
    /** How long a monthly or yearly aid is paid at most; null: as long as its conditions hold. */
    durationMonths: z.int().min(1).max(120).nullable().default(null),
    cumulGroup: oneOf(cumulGroups).default('none'),
    incompatibleWith: unique(z.string().regex(/^[A-Z0-9-]{2,20}$/), 20),
    cumulNote: prose(500),
    howToApply: prose(800),
    applyUrl: z.union([webAddress, z.literal('')]),
    deadline: prose(200),
    /** The next dated deadline, when there is one: calendars show it. */
    deadlineOn: localDateSchema.nullable().default(null),
    validFrom: localDateSchema.nullable(),
    validTo: localDateSchema.nullable(),
    status: oneOf(aidStatuses),
    sourceLabel: line(200),
    sourceUrl: z.union([webAddress, z.literal('')]),
    verifiedOn: localDateSchema,
    verifiedBy: line(80),
    personas: z.array(personaSchema).max(10).default([]),
    en: translationSchema.optional(),
  })
  .refine((aid) => aid.validFrom === null || aid.validTo === null || aid.validFrom <= aid.validTo, {
    path: ['validTo'],
    error: 'La fin de validité vient avant son début : corrigez l’une des deux dates.',
  })
  .refine((aid) => aid.amountMin === null || aid.amountMax === null || aid.amountMin <= aid.amountMax, {
    path: ['amountMax'],
    error: 'Le montant maximal est inférieur au montant minimal.',
  })
  .refine((aid) => aid.perimeter.scope === 'national' || aid.perimeter.codes.length > 0, {
    path: ['perimeter', 'codes'],
    error: 'Indiquez au moins un code pour ce périmètre.',
  })
export type Aid = z.infer<typeof aidSchema>

/** Three-valued: a fact that nobody gave makes neither a yes nor a no. */
export const verdicts = z.enum(['yes', 'no', 'unknown'])
export type Verdict = z.infer<typeof verdicts>
export const verdictLabels = { yes: 'Remplie', no: 'Non remplie', unknown: 'À préciser' } as const
