import type { Profile } from '../contract.ts'
import type { Fact } from './verdicts.ts'

/** Answers of the forms, by fact, in the order in which questions are asked: first those that prune most. */
export const answersOf = {
  audience: ['extern', 'intern', 'junior-doctor', 'locum', 'settling', 'settled'],
  profession: ['general-practitioner', 'specialist', 'dentist', 'midwife', 'pharmacist', 'physiotherapist', 'nurse'],
  semestersValidated: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  commune: [],
  zone: ['zip', 'zac', 'none'],
  ambulatoryPlacement: [true, false],
  placementDistanceKm: [],
  localHousingAid: [true, false],
  firstInstallation: [true, false],
  sector: ['s1', 's2optam', 's2'],
  daysPerWeek: [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6],
  coordinatedPractice: [true, false],
  onCallDuty: [true, false],
  acceptsCommitmentYears: [0, 1, 2, 3, 4, 5, 6, 8, 10],
} as const satisfies Record<Fact, readonly Profile[Fact][]>

const isFact = (key: string): key is Fact => key in answersOf
/** Every fact, in the order of the questions. */
export const factOrder: readonly Fact[] = Object.keys(answersOf).filter(isFact)
