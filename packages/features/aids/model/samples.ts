// For tests only: random and fixed records of the catalogue.
import fc from 'fast-check'
import {
  type Aid,
  aidStatuses,
  amountUnits,
  audiences,
  type Criterion,
  families,
  medicalZones,
  type Profile,
  professions,
  sectors,
} from '../contract.ts'

const keys = <T extends object>(table: T): (keyof T & string)[] =>
  Object.keys(table).filter((key) => hasKey(table, key))
const hasKey = <T extends object>(table: T, key: string): key is keyof T & string => key in table
const some = <T extends object>(table: T): fc.Arbitrary<(keyof T & string)[]> =>
  fc.subarray(keys(table), { minLength: 1 })
const one = <T extends object>(table: T): fc.Arbitrary<keyof T & string> => fc.constantFrom(...keys(table))

const communes = ['32013', '32256', '31555', '63430', '63003', '2A004', '97411', '98735'] as const

export const anyCriterion: fc.Arbitrary<Criterion> = fc.oneof(
  some(professions).map((anyOf): Criterion => ({ kind: 'profession', anyOf })),
  some(audiences).map((anyOf): Criterion => ({ kind: 'audience', anyOf })),
  fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
    .map(([a, b]): Criterion => ({ kind: 'semesters', min: Math.min(a, b), max: Math.max(a, b) })),
  some(medicalZones).map((anyOf): Criterion => ({ kind: 'zone', anyOf })),
  some(sectors).map((anyOf): Criterion => ({ kind: 'sector', anyOf })),
  fc.integer({ min: 1, max: 14 }).map((halves): Criterion => ({ kind: 'activity', minDaysPerWeek: halves / 2 })),
  fc.integer({ min: 1, max: 200 }).map((minKm): Criterion => ({ kind: 'placement-distance', minKm })),
  fc.constantFrom<Criterion>(
    { kind: 'first-installation' },
    { kind: 'coordinated-practice' },
    { kind: 'on-call-duty' },
    { kind: 'ambulatory-placement' },
    { kind: 'no-local-housing-aid' },
  ),
)

/** Any set of answers, from none to all. */
export const anyProfile: fc.Arbitrary<Profile> = fc.record(
  {
    profession: one(professions),
    audience: one(audiences),
    semestersValidated: fc.nat({ max: 12 }),
    zone: one(medicalZones),
    commune: fc.constantFrom(...communes),
    firstInstallation: fc.boolean(),
    sector: one(sectors),
    daysPerWeek: fc.nat({ max: 14 }).map((halves) => halves / 2),
    coordinatedPractice: fc.boolean(),
    onCallDuty: fc.boolean(),
    placementDistanceKm: fc.nat({ max: 500 }),
    ambulatoryPlacement: fc.boolean(),
    localHousingAid: fc.boolean(),
    acceptsCommitmentYears: fc.nat({ max: 15 }),
  },
  { requiredKeys: [] },
)

/** An open national aid without condition, but for what a test gives. */
export const sampleAid = (given: Partial<Aid> = {}): Aid => ({
  code: 'E1',
  title: 'Indemnité de transport des internes',
  slug: 'indemnite-de-transport-des-internes',
  summary: 'Une indemnité mensuelle quand le stage est loin.',
  description: 'Le CHU verse une indemnité pour les trajets vers un stage ambulatoire éloigné.',
  family: 'placement',
  grantorKind: 'hospital',
  grantor: 'CHU de rattachement',
  legalRef: 'Article D. 6153-1-8 du code de la santé publique, arrêté du 4 mars 2014',
  perimeter: { scope: 'national', codes: [] },
  criteria: [],
  conditionsNote: '',
  commitmentYears: 0,
  amountMin: 130,
  amountMax: 130,
  unit: 'eur-month',
  amountNote: 'brut',
  ceiling: '',
  paymentSchedule: 'Chaque mois, avec la paie.',
  instalments: [],
  durationMonths: null,
  cumulGroup: 'none',
  incompatibleWith: [],
  cumulNote: '',
  howToApply: 'Demandez le formulaire au bureau des internes du CHU.',
  applyUrl: '',
  deadline: '',
  deadlineOn: null,
  validFrom: null,
  validTo: null,
  status: 'in-force',
  sourceLabel: 'Légifrance',
  sourceUrl: 'https://www.legifrance.gouv.fr/',
  verifiedOn: '2026-10-15',
  verifiedBy: 'Maëlle Castéran',
  personas: [],
  ...given,
})

const anyPerimeter: fc.Arbitrary<Aid['perimeter']> = fc.constantFrom<Aid['perimeter']>(
  { scope: 'national', codes: [] },
  { scope: 'region', codes: ['76'] },
  { scope: 'department', codes: ['32', '2A'] },
  { scope: 'communes', codes: ['63430', '63003'] },
)

const anyDay = fc.constantFrom<Aid['verifiedOn']>('2024-01-01', '2026-06-01', '2026-11-21', '2027-01-01')

/** A catalogue of any content, codes unique. */
export const anyCatalogue: fc.Arbitrary<Aid[]> = fc
  .array(
    fc.record({
      criteria: fc.array(anyCriterion, { maxLength: 4 }),
      perimeter: anyPerimeter,
      family: one(families),
      status: one(aidStatuses),
      commitmentYears: fc.constantFrom(0, 0, 2, 5),
      conditionsNote: fc.constantFrom('', '', '', 'Un entretien décide.'),
      cumulGroup: fc.constantFrom('none', 'none', 'installation', 'commitment'),
      unit: one(amountUnits),
      durationMonths: fc.option(fc.integer({ min: 1, max: 60 })),
      amountMax: fc.option(fc.integer({ min: 130, max: 50_000 })),
      validFrom: fc.option(anyDay),
      verifiedOn: anyDay,
      incompatibleWith: fc.uniqueArray(
        fc.nat({ max: 11 }).map((i) => `X-${i}`),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((drafts) => drafts.map((draft, i) => sampleAid({ ...draft, code: `X-${i}`, amountMin: null })))
