import { lazy } from '@ancrage/kernel'
import { type Aid, families, type Profile } from '../contract.ts'
import type { Fact } from '../model.ts'
import { conflictBetween } from './cumul.ts'
import { type Evaluation, type EvaluationContext, evaluateAid } from './evaluate-aid.ts'
import { findSoon, type Soon } from './find-soon.ts'
import { planQuestions } from './plan-questions.ts'
import { type Horizon, type Timeline, timelineOf, usualHorizon } from './timeline.ts'

export interface EvaluatedAid extends Evaluation {
  readonly aid: Aid
  /** Codes of the other likely aids that cannot be received with this one; empty unless this one is likely. */
  readonly conflictsWith: readonly string[]
}

export interface MissingAnswer {
  readonly fact: Fact
  /** How many aids depend on this answer. */
  readonly aidCount: number
}

export interface Simulation {
  readonly likely: readonly EvaluatedAid[]
  readonly toConfirm: readonly EvaluatedAid[]
  readonly notEligible: readonly EvaluatedAid[]
  /** Out of reach today only because their day or the person’s next status has not come. */
  readonly soon: readonly Soon[]
  /** Questions whose answer would still change an outcome, in the order in which they are asked. */
  readonly missing: readonly MissingAnswer[]
  /** Codes of the likely aids that ask for a commitment, when there are several: each binds, none knows the others. */
  readonly severalCommitments: readonly string[]
  /** What likely and possible aids bring over time, those that exclude each other chosen between. */
  readonly timeline: Timeline
}

/** What a simulation may be asked besides the answers. */
export interface SimulationChoices {
  /** Questions answered by « je ne sais pas ». */
  readonly skipped?: ReadonlySet<Fact>
  /** Length of the total; by default what is usual for where the person stands. */
  readonly horizon?: Horizon
}

const familyRank = Object.fromEntries(Object.keys(families).map((family, rank) => [family, rank]))
const collator = lazy(() => new Intl.Collator('fr'))

/** Family of the catalogue, then the higher amount, then the title; the code makes the order total. */
export const byInterest = (one: Aid, other: Aid): number =>
  (familyRank[one.family] ?? 0) - (familyRank[other.family] ?? 0) ||
  (other.amountMax ?? other.amountMin ?? 0) - (one.amountMax ?? one.amountMin ?? 0) ||
  (one.title === other.title ? 0 : collator().compare(one.title, other.title)) ||
  (one.code < other.code ? -1 : 1)

const countOf = (evaluation: Evaluation, verdict: 'no' | 'unknown'): number =>
  evaluation.reasons.reduce((count, reason) => count + (reason.verdict === verdict ? 1 : 0), 0)

const nothing: ReadonlySet<Fact> = new Set()
const noCodes: readonly string[] = []

/**
 * The catalogue seen by one person, in three ordered lists. The result depends on the set of aids, not on their order.
 * Codes are taken as unique in the catalogue. Nothing is kept of the answers.
 */
export const simulateAids = (
  aids: readonly Aid[],
  profile: Profile,
  context: EvaluationContext,
  { skipped = nothing, horizon = usualHorizon(profile) }: SimulationChoices = {},
): Simulation => {
  const all = aids.map((aid): EvaluatedAid => ({ aid, ...evaluateAid(aid, profile, context), conflictsWith: noCodes }))
  const pick = (outcome: Evaluation['outcome']): readonly EvaluatedAid[] => all.filter((one) => one.outcome === outcome)
  const likelyAids = pick('likely').map(({ aid }) => aid)
  const conflictsOf = (aid: Aid): readonly string[] =>
    likelyAids
      .filter((other) => conflictBetween(aid, other) !== undefined)
      .map(({ code }) => code)
      .sort()
  const nearest = (verdict: 'no' | 'unknown', found: readonly EvaluatedAid[]): readonly EvaluatedAid[] =>
    found
      .map((one) => ({ one, count: countOf(one, verdict) }))
      .sort((a, b) => a.count - b.count || byInterest(a.one.aid, b.one.aid))
      .map(({ one }) => one)
  const toConfirm = nearest('unknown', pick('to-confirm'))
  const likely = pick('likely')
    .map((one) => ({ ...one, conflictsWith: conflictsOf(one.aid) }))
    .sort((one, other) => byInterest(one.aid, other.aid))
  const planning = { today: context.today, communes: [...context.communeNames.keys()] }
  const committed = likelyAids.filter(({ commitmentYears }) => commitmentYears > 0).map(({ code }) => code)
  return {
    likely,
    toConfirm,
    notEligible: nearest('no', pick('not-eligible')),
    soon: findSoon(aids, profile, context.today),
    missing: planQuestions(aids, profile, skipped, planning).map(({ fact, aidCount }) => ({ fact, aidCount })),
    severalCommitments: committed.length > 1 ? committed.sort() : [],
    timeline: timelineOf(
      likely.map(({ aid }) => aid),
      toConfirm.map(({ aid }) => aid),
      horizon,
    ),
  }
}
