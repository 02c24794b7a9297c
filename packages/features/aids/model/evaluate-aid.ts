import type { LocalDate, Locale } from '@ancrage/kernel'
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
} from '../model.ts'
import { criterionSentence } from './evaluate-criterion.ts'
import { describePlace } from './perimeter-words.ts'
import { sentencesIn } from './sentences.ts'

/** What the rules need to know besides the aid and the person. */
export interface EvaluationContext {
  readonly today: LocalDate
  /** Names of the communes that the territory knows, by INSEE code; others are shown by their code. */
  readonly communeNames: ReadonlyMap<string, string>
  /** Language of the sentences; French when left out. */
  readonly locale?: Locale
}

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

export interface Reason {
  readonly kind: ReasonKind
  readonly verdict: Verdict
  readonly sentence: string
  readonly fact?: Fact
}

export interface Evaluation {
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
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

const dayTexts = new Map<string, string>()

/** Kept: a catalogue has few different days, and formatting one is the dearest step of all. */
const dayText = (day: LocalDate, locale: Locale): string => {
  const key = `${locale}${day}`
  const known = dayTexts.get(key)
  if (known !== undefined) return known
  const made = sentencesIn[locale].day(day)
  if (dayTexts.size < 1000) dayTexts.set(key, made)
  return made
}

const standingSentence = (aid: Aid, today: LocalDate, locale: Locale): string => {
  const standing = standingOn(aid, today)
  const day = { 'not-yet': aid.validFrom, expired: aid.validTo, open: aid.verifiedOn, stale: aid.verifiedOn }
  const wanted = standing === 'closed' || standing === 'to-verify' ? null : day[standing]
  return sentencesIn[locale].standing[standing](wanted === null ? '' : dayText(wanted, locale))
}

const perimeterSentence = (aid: Aid, profile: Profile, verdict: Verdict, context: EvaluationContext): string => {
  const words = sentencesIn[context.locale ?? 'fr']
  if (aid.perimeter.scope === 'national') return words.national
  const { commune } = profile
  return words.perimeter[verdict](
    commune === undefined ? '' : (context.communeNames.get(commune) ?? commune),
    describePlace(aid.perimeter, context.communeNames, context.locale),
  )
}

const sentenceOf = (aid: Aid, profile: Profile, ruling: Ruling, context: EvaluationContext): string => {
  const locale = context.locale ?? 'fr'
  const words = sentencesIn[locale]
  const { verdict } = ruling
  if (ruling.criterion !== undefined) return criterionSentence(ruling.criterion, profile, verdict, locale)
  switch (ruling.kind) {
    case 'perimeter':
      return perimeterSentence(aid, profile, verdict, context)
    case 'commitment':
      return words.commitment[verdict](profile.acceptsCommitmentYears ?? 0, aid.commitmentYears)
    case 'ten-year-rule':
      return words.tenYears[verdict === 'yes' ? 'first' : ruling.fact === undefined ? 'another' : 'unknown']
    case 'tax-regime':
      return words.tax
    case 'written-conditions':
      return words.written(locale === 'en' ? (aid.en?.conditionsNote ?? aid.conditionsNote) : aid.conditionsNote)
    default:
      return standingSentence(aid, context.today, locale)
  }
}

/**
 * What one aid holds for one person: an estimate, never a promise. Total, pure, and ruled by `outcomeOf`: one refusal
 * is enough to rule out, one unknown enough not to promise.
 */
export const evaluateAid = (aid: Aid, profile: Profile, context: EvaluationContext): Evaluation => {
  const rulings = rulingsOf(aid, profile, context.today)
  return {
    outcome: outcomeOf(rulings.map(({ verdict }) => verdict)),
    reasons: rulings.map((ruling) => ({
      kind: ruling.kind,
      verdict: ruling.verdict,
      sentence: sentenceOf(aid, profile, ruling, context),
      ...(ruling.fact === undefined ? {} : { fact: ruling.fact }),
    })),
  }
}
