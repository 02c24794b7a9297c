import type { Locale } from '@ancrage/kernel'
import {
  aidStatuses,
  amountUnits,
  audiences,
  families,
  grantorKinds,
  medicalZones,
  outcomes,
  professions,
  scopesOfPerimeter,
  sectors,
  verdictLabels,
} from '../contract.ts'
import type { Standing } from './verdicts.ts'

/** French words of each standing: badges and filters read this table. */
export const standings = {
  open: 'En vigueur',
  'to-verify': 'À vérifier',
  stale: 'À revérifier',
  'not-yet': 'Pas encore ouverte',
  closed: 'Fermée aux nouveaux',
  expired: 'Terminée',
} as const satisfies Record<Standing, string>

const french = {
  families,
  grantorKinds,
  aidStatuses,
  amountUnits,
  scopesOfPerimeter,
  audiences,
  professions,
  medicalZones,
  sectors,
  outcomes,
  verdictLabels,
  standings,
} as const

/** The same tables in another language: what one language lacks does not compile. */
type Labels = { readonly [T in keyof typeof french]: { readonly [K in keyof (typeof french)[T]]: string } }

const english: Labels = {
  families: {
    studies: 'Studies',
    placement: 'Placement',
    installation: 'Setting up',
    retention: 'Staying',
    occasional: 'Occasional practice',
    structure: 'Premises and teams',
    tax: 'Tax and social contributions',
    local: 'Local grant',
    'non-financial': 'A helping hand',
  },
  grantorKinds: {
    state: 'State',
    'health-insurance': 'National health insurance',
    ars: 'Regional health agency',
    hospital: 'University hospital',
    region: 'Region',
    department: 'Département',
    epci: 'Group of communes',
    commune: 'Commune',
    association: 'Association',
    other: 'Other',
  },
  aidStatuses: {
    'in-force': 'In force',
    closed: 'Closed to newcomers',
    expired: 'Ended',
    'to-verify': 'To be checked',
  },
  amountUnits: {
    'eur-month': '€ a month',
    'eur-once': '€ once',
    'eur-year': '€ a year',
    'eur-day': '€ a day',
    'eur-semester': '€ a semester',
    percent: '%',
    exemption: 'exemption',
    none: 'no money paid',
  },
  scopesOfPerimeter: {
    national: 'The whole of France',
    region: 'Region',
    department: 'Département',
    communes: 'List of communes',
  },
  audiences: {
    extern: 'Medical student (externe)',
    intern: 'Intern',
    'junior-doctor': 'Junior doctor (docteur junior)',
    locum: 'Locum',
    settling: 'Setting up a practice',
    settled: 'Already in practice',
  },
  professions: {
    'general-practitioner': 'General practice',
    specialist: 'Another medical specialty',
    dentist: 'Dentistry',
    midwife: 'Midwifery',
    pharmacist: 'Pharmacy',
    physiotherapist: 'Physiotherapy',
    nurse: 'Nursing',
  },
  medicalZones: {
    zip: 'ZIP – priority zone',
    zac: 'ZAC – zone of further action',
    none: 'Outside the zoning',
  },
  sectors: { s1: 'Sector 1', s2optam: 'Sector 2 with OPTAM', s2: 'Sector 2 without OPTAM' },
  outcomes: { likely: 'Likely', 'to-confirm': 'To be confirmed', 'not-eligible': 'Not eligible' },
  verdictLabels: { yes: 'Met', no: 'Not met', unknown: 'To be specified' },
  standings: {
    open: 'In force',
    'to-verify': 'To be checked',
    stale: 'To be checked again',
    'not-yet': 'Not open yet',
    closed: 'Closed to newcomers',
    expired: 'Ended',
  },
}

export const labelsIn: Readonly<Record<Locale, Labels>> = { fr: french, en: english }
