import { defineWords, type Words } from '@ancrage/site/locale.ts'
import {
  contactModes,
  housingKinds,
  interests,
  levels,
  placementKinds,
  professions,
  roomKinds,
  weekdays,
} from '../contract.ts'
import { practiceLabels, teamLabels } from '../model.ts'

type Table<T> = Readonly<Record<Extract<keyof T, string | number>, string>>

/** The tables of the contract, named for a reader. */
export interface Labels {
  readonly placementKinds: Table<typeof placementKinds>
  readonly levels: Table<typeof levels>
  /** For the badge of a card, where the full name would not fit beside others. */
  readonly shortLevels: Table<typeof levels>
  readonly professions: Table<typeof professions>
  readonly interests: Table<typeof interests>
  readonly roomKinds: Table<typeof roomKinds>
  readonly housingKinds: Table<typeof housingKinds>
  readonly contactModes: Table<typeof contactModes>
  readonly weekdays: Table<typeof weekdays>
  readonly practice: Table<typeof practiceLabels>
  readonly teams: Table<typeof teamLabels>
}

export const labels: Words<Labels> = defineWords<Labels>({
  fr: {
    placementKinds,
    levels,
    shortLevels: {
      n1: 'Niveau 1',
      saspas: 'SASPAS',
      n3: 'Niveau 3',
      'women-children': 'Femme et enfant',
      extern: 'Externes',
    },
    professions,
    interests,
    roomKinds,
    housingKinds,
    contactModes,
    weekdays,
    practice: practiceLabels,
    teams: teamLabels,
  },
  en: {
    placementKinds: {
      practice: 'Private practice',
      msp: 'Multi-professional health house (MSP)',
      'health-centre': 'Health centre',
      hospital: 'Hospital',
    },
    levels: {
      n1: 'Level 1',
      saspas: 'SASPAS (level 2)',
      n3: 'Level 3 (junior doctor)',
      'women-children': 'Women’s and children’s health',
      extern: 'Undergraduates (externes)',
    },
    shortLevels: {
      n1: 'Level 1',
      saspas: 'SASPAS',
      n3: 'Level 3',
      'women-children': 'Women and children',
      extern: 'Undergraduates',
    },
    professions: {
      'general-practitioner': 'General practitioner',
      specialist: 'Doctor of another specialty',
      midwife: 'Midwife',
      dentist: 'Dentist',
      pharmacist: 'Pharmacist',
      physiotherapist: 'Physiotherapist',
      nurse: 'Nurse',
    },
    interests: {
      gynaecology: 'Gynaecology',
      paediatrics: 'Paediatrics',
      geriatrics: 'Geriatrics',
      sports: 'Sports medicine',
      emergency: 'Emergencies and unscheduled care',
      mountain: 'Mountain medicine',
      addiction: 'Addiction medicine',
      palliative: 'Palliative care',
      psychiatry: 'Mental health',
      ultrasound: 'Ultrasound',
      dermatology: 'Dermatology',
      'minor-surgery': 'Minor surgery',
      research: 'Teaching and research',
    },
    roomKinds: {
      own: 'A consulting room of your own',
      shared: 'A shared consulting room',
      none: 'No dedicated room',
    },
    housingKinds: {
      'on-site': 'Housing on site',
      nearby: 'Housing nearby, found with you',
      none: 'No housing offered',
    },
    contactModes: {
      team: 'Through the welcome team of the area',
      phone: 'Secretary’s telephone published',
      email: 'Professional e-mail published',
    },
    weekdays: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
    },
    practice: {
      coordinated: 'Coordinated practice',
      mobility: 'Help with travel',
      accessible: 'Wheelchair accessible',
    },
    teams: { 1: 'One supervisor', 2: 'Two supervisors', 3: 'Three supervisors', 4: 'Four supervisors' },
  },
})
