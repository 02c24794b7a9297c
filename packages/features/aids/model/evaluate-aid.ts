import type { LocalDate, Locale } from '@ancrage/kernel'
import { type ReasonKind, type Ruling, rulingsOf } from '../contract/rulings.ts'
import type { Aid, Outcome, Profile, Verdict } from '../contract.ts'
import { type Fact, outcomeOf, standingOn } from '../model.ts'
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
