import type { LocalDate } from '@ancrage/kernel'
import {
  type Aid,
  audiences,
  type Criterion,
  medicalZones,
  type Outcome,
  type Perimeter,
  type Profile,
  professions,
  sectors,
  type Verdict,
} from '../contract.ts'
import { departmentOfCommune, regionOfDepartment } from './places.ts'

/** The one fact that each kind of criterion is about: another answer can never change its verdict. */
export const factOfCriterion = {
  profession: 'profession',
  audience: 'audience',
  semesters: 'semestersValidated',
  zone: 'zone',
  'first-installation': 'firstInstallation',
  sector: 'sector',
  activity: 'daysPerWeek',
  'coordinated-practice': 'coordinatedPractice',
  'on-call-duty': 'onCallDuty',
  'placement-distance': 'placementDistanceKm',
  'ambulatory-placement': 'ambulatoryPlacement',
  'no-local-housing-aid': 'localHousingAid',
} as const satisfies Record<Criterion['kind'], keyof Profile>

export type Fact = keyof Profile

/** A record that nobody has re-read for this long is no longer shown as certain. */
export const staleAfterDays = 365

const dayMillis = 86_400_000

/** `unknown` when the fact was not given, else what `holds` says of it. */
const decide = <T>(fact: T | undefined, holds: (fact: T) => boolean): Verdict => {
  if (fact === undefined) return 'unknown'
  return holds(fact) ? 'yes' : 'no'
}

const isTrue = (fact: boolean): boolean => fact
const oneOfThem =
  <T>(allowed: readonly T[]) =>
  (fact: T): boolean =>
    allowed.includes(fact)

const optionCount = {
  profession: Object.keys(professions).length,
  audience: Object.keys(audiences).length,
  zone: Object.keys(medicalZones).length,
  sector: Object.keys(sectors).length,
} as const

/** The criterion holds for every answer, so that asking would be in vain. */
export const holdsForAll = (criterion: Criterion): boolean => {
  switch (criterion.kind) {
    case 'profession':
    case 'audience':
    case 'zone':
    case 'sector':
      return criterion.anyOf.length === optionCount[criterion.kind]
    case 'semesters':
      return criterion.min === 0 && criterion.max === 12
    default:
      return false
  }
}

/**
 * Three-valued verdict of one criterion: total over criteria and profiles, and a function of one fact only; `unknown`
 * exactly when that fact was not given and matters.
 */
export const criterionVerdict = (criterion: Criterion, profile: Profile): Verdict => {
  const verdict = verdictByFact(criterion, profile)
  return verdict === 'unknown' && holdsForAll(criterion) ? 'yes' : verdict
}

const verdictByFact = (criterion: Criterion, profile: Profile): Verdict => {
  switch (criterion.kind) {
    case 'profession':
      return decide(profile.profession, oneOfThem(criterion.anyOf))
    case 'audience':
      return decide(profile.audience, oneOfThem(criterion.anyOf))
    case 'semesters':
      return decide(profile.semestersValidated, (count) => criterion.min <= count && count <= criterion.max)
    case 'zone':
      return decide(profile.zone, oneOfThem(criterion.anyOf))
    case 'first-installation':
      return decide(profile.firstInstallation, isTrue)
    case 'sector':
      return decide(profile.sector, oneOfThem(criterion.anyOf))
    case 'activity':
      return decide(profile.daysPerWeek, (days) => days >= criterion.minDaysPerWeek)
    case 'coordinated-practice':
      return decide(profile.coordinatedPractice, isTrue)
    case 'on-call-duty':
      return decide(profile.onCallDuty, isTrue)
    case 'placement-distance':
      // Arrêté of 4 March 2014: *more than* fifteen kilometres, so the bound itself is out.
      return decide(profile.placementDistanceKm, (km) => km > criterion.minKm)
    case 'ambulatory-placement':
      return decide(profile.ambulatoryPlacement, isTrue)
    case 'no-local-housing-aid':
      return decide(profile.localHousingAid, (received) => !received)
  }
}

const codeSets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The codes of a perimeter, to be asked many times: a list of six hundred communes is looked through once. */
const codeSet = (codes: readonly string[]): ReadonlySet<string> => {
  const known = codeSets.get(codes)
  if (known !== undefined) return known
  const made = new Set(codes)
  codeSets.set(codes, made)
  return made
}

/** Whether a commune (INSEE code) lies where the aid applies; who pays the aid plays no part. */
export const perimeterHolds = (perimeter: Perimeter, commune: string): boolean => {
  switch (perimeter.scope) {
    case 'national':
      return true
    case 'communes':
      return codeSet(perimeter.codes).has(commune)
    case 'department':
      return perimeter.codes.includes(departmentOfCommune(commune))
    case 'region': {
      const region = regionOfDepartment(departmentOfCommune(commune))
      return region !== undefined && perimeter.codes.includes(region)
    }
  }
}

export const perimeterVerdict = (perimeter: Perimeter, profile: Profile): Verdict =>
  perimeter.scope === 'national' ? 'yes' : decide(profile.commune, (commune) => perimeterHolds(perimeter, commune))

export const commitmentVerdict = (aid: Pick<Aid, 'commitmentYears'>, profile: Profile): Verdict =>
  aid.commitmentYears === 0
    ? 'yes'
    : decide(profile.acceptsCommitmentYears, (accepted) => accepted >= aid.commitmentYears)

/**
 * Nobody receives two installation aids of the same kind in ten years (loi 2023-1268, art. 2; D.1511-47 CGCT and
 * D.162-1-11-1 CSS). A first installation is safe; after another one, only the person's file can tell.
 */
export const tenYearRuleVerdict = (profile: Profile): Verdict =>
  profile.firstInstallation === true ? 'yes' : 'unknown'

export type Standing = 'open' | 'not-yet' | 'closed' | 'expired' | 'to-verify' | 'stale'

export const isStale = (aid: Pick<Aid, 'verifiedOn'>, today: LocalDate): boolean =>
  Date.parse(today) - Date.parse(aid.verifiedOn) > staleAfterDays * dayMillis

/** Where the aid stands on that day: the team's status, corrected by the dates that it also wrote. */
export const standingOn = (
  aid: Pick<Aid, 'status' | 'validFrom' | 'validTo' | 'verifiedOn'>,
  today: LocalDate,
): Standing => {
  if (aid.status === 'closed' || aid.status === 'expired') return aid.status
  if (aid.validTo !== null && aid.validTo < today) return 'expired'
  if (aid.validFrom !== null && today < aid.validFrom) return 'not-yet'
  if (aid.status === 'to-verify') return 'to-verify'
  return isStale(aid, today) ? 'stale' : 'open'
}

export const standingVerdicts = {
  open: 'yes',
  'to-verify': 'unknown',
  stale: 'unknown',
  'not-yet': 'no',
  closed: 'no',
  expired: 'no',
} as const satisfies Record<Standing, Verdict>

/** One `no` is enough to rule out; one `unknown` is enough not to promise. */
export const outcomeOf = (verdicts: readonly Verdict[]): Outcome => {
  if (verdicts.includes('no')) return 'not-eligible'
  return verdicts.includes('unknown') ? 'to-confirm' : 'likely'
}

/** The two cannot be received together, whichever of the two records says so. */
export const areIncompatible = (
  one: Pick<Aid, 'code' | 'incompatibleWith'>,
  other: Pick<Aid, 'code' | 'incompatibleWith'>,
): boolean => one.incompatibleWith.includes(other.code) || other.incompatibleWith.includes(one.code)
