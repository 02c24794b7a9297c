import type { LocalDate } from '@ancrage/kernel'
import type { Aid, Criterion, Outcome, Profile, Verdict } from '../contract.ts'
import {
  commitmentVerdict,
  criterionVerdict,
  type Fact,
  factOfCriterion,
  outcomeOf,
  perimeterVerdict,
  standingOn,
  standingVerdicts,
  tenYearRuleVerdict,
} from './verdicts.ts'

export type ReasonKind =
  | Criterion['kind']
  | 'perimeter'
  | 'standing'
  | 'commitment'
  | 'ten-year-rule'
  | 'tax-regime'
  | 'written-conditions'

/** One verdict without its sentence: enough to decide, and a hundred times cheaper than words. */
export interface Ruling {
  readonly kind: ReasonKind
  readonly verdict: Verdict
  /** The answer that this ruling hangs on; absent when no answer can change it. */
  readonly fact?: Fact
  readonly criterion?: Criterion
}

/** The fields that decide; what an aid is called or pays plays no part. */
export type JudgedAid = Pick<
  Aid,
  | 'criteria'
  | 'perimeter'
  | 'commitmentYears'
  | 'family'
  | 'conditionsNote'
  | 'status'
  | 'validFrom'
  | 'validTo'
  | 'verifiedOn'
>

const asksForFirst = (aid: Pick<Aid, 'criteria'>): boolean =>
  aid.criteria.some(({ kind }) => kind === 'first-installation')

/**
 * What decides of an aid for a person: its criteria, then what holds for every aid. A condition written in words cannot
 * be judged here, so it never lets an aid be likely. Each ruling is a function of one fact only.
 */
export const rulingsOf = (aid: JudgedAid, profile: Profile, today: LocalDate): readonly Ruling[] => {
  const rulings: Ruling[] = aid.criteria.map((criterion) => ({
    kind: criterion.kind,
    verdict: criterionVerdict(criterion, profile),
    fact: factOfCriterion[criterion.kind],
    criterion,
  }))
  rulings.push({ kind: 'perimeter', verdict: perimeterVerdict(aid.perimeter, profile), fact: 'commune' })
  if (aid.commitmentYears > 0)
    rulings.push({ kind: 'commitment', verdict: commitmentVerdict(aid, profile), fact: 'acceptsCommitmentYears' })
  if (aid.family === 'installation' && !asksForFirst(aid)) {
    const verdict = tenYearRuleVerdict(profile)
    // Once the person has said that it is not their first installation, no further answer here can settle it.
    rulings.push(
      profile.firstInstallation === false
        ? { kind: 'ten-year-rule', verdict }
        : { kind: 'ten-year-rule', verdict, fact: 'firstInstallation' },
    )
  }
  if (aid.conditionsNote !== '') rulings.push({ kind: 'written-conditions', verdict: 'unknown' })
  if (aid.family === 'tax') rulings.push({ kind: 'tax-regime', verdict: 'unknown' })
  rulings.push({ kind: 'standing', verdict: standingVerdicts[standingOn(aid, today)] })
  return rulings
}

/** The verdicts that hang on one fact, for a profile that gives it: what `rulingsOf` would say of that fact alone. */
export const verdictsOn = (aid: Aid, fact: Fact, profile: Profile): readonly Verdict[] => {
  const verdicts: Verdict[] = []
  for (const criterion of aid.criteria)
    if (factOfCriterion[criterion.kind] === fact) verdicts.push(criterionVerdict(criterion, profile))
  if (fact === 'commune') verdicts.push(perimeterVerdict(aid.perimeter, profile))
  if (fact === 'acceptsCommitmentYears' && aid.commitmentYears > 0) verdicts.push(commitmentVerdict(aid, profile))
  if (fact === 'firstInstallation' && aid.family === 'installation' && !asksForFirst(aid))
    verdicts.push(tenYearRuleVerdict(profile))
  return verdicts
}

/** The outcome alone. */
export const outcomeFor = (aid: Aid, profile: Profile, today: LocalDate): Outcome =>
  outcomeOf(rulingsOf(aid, profile, today).map(({ verdict }) => verdict))
