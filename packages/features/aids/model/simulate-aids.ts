import { lazy } from '@ancrage/kernel'
import { type Aid, families, type Profile } from '../contract.ts'
import { areIncompatible, type Fact } from '../model.ts'
import { type Evaluation, type EvaluationContext, evaluateAid } from './evaluate-aid.ts'

export interface EvaluatedAid extends Evaluation {
  readonly aid: Aid
  /** Codes of the other likely aids that cannot be received with this one; empty unless this one is likely. */
  readonly conflictsWith: readonly string[]
}

export interface MissingAnswer {
  readonly fact: Fact
  /** How many aids to confirm wait for this answer. */
  readonly aidCount: number
}

export interface Simulation {
  readonly likely: readonly EvaluatedAid[]
  readonly toConfirm: readonly EvaluatedAid[]
  readonly notEligible: readonly EvaluatedAid[]
  /** Answers not given that would settle an aid, the most useful first. */
  readonly missing: readonly MissingAnswer[]
  /** Codes of the likely aids that ask for a commitment, when there are several: each binds, none knows the others. */
  readonly severalCommitments: readonly string[]
}

const familyOrder = Object.keys(families)
const collator = lazy(() => new Intl.Collator('fr'))

/** Family of the catalogue, then the higher amount, then the title; the code makes the order total. */
export const byInterest = (one: Aid, other: Aid): number =>
  familyOrder.indexOf(one.family) - familyOrder.indexOf(other.family) ||
  (other.amountMax ?? other.amountMin ?? 0) - (one.amountMax ?? one.amountMin ?? 0) ||
  collator().compare(one.title, other.title) ||
  (one.code < other.code ? -1 : 1)

const countOf = (evaluation: Evaluation, verdict: 'no' | 'unknown'): number =>
  evaluation.reasons.reduce((count, reason) => count + (reason.verdict === verdict ? 1 : 0), 0)

const missingAnswers = (toConfirm: readonly EvaluatedAid[], profile: Profile): readonly MissingAnswer[] => {
  const counts = new Map<Fact, number>()
  for (const { reasons } of toConfirm) {
    const facts = new Set<Fact>()
    for (const { verdict, fact } of reasons)
      if (verdict === 'unknown' && fact !== undefined && profile[fact] === undefined) facts.add(fact)
    for (const fact of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  }
  return [...counts]
    .map(([fact, aidCount]) => ({ fact, aidCount }))
    .sort((one, other) => other.aidCount - one.aidCount || (one.fact < other.fact ? -1 : 1))
}

/**
 * The catalogue seen by one person, in three ordered lists. The result depends on the set of aids, not on their order.
 * Codes are taken as unique in the catalogue. Nothing is kept of the answers.
 */
export const simulateAids = (aids: readonly Aid[], profile: Profile, context: EvaluationContext): Simulation => {
  const all = aids.map((aid) => ({ aid, ...evaluateAid(aid, profile, context) }))
  const likelyAids = all.filter(({ outcome }) => outcome === 'likely').map(({ aid }) => aid)
  const withConflicts = all.map(
    (one): EvaluatedAid => ({
      ...one,
      conflictsWith:
        one.outcome === 'likely'
          ? likelyAids
              .filter((other) => other.code !== one.aid.code && areIncompatible(one.aid, other))
              .map(({ code }) => code)
              .sort()
          : [],
    }),
  )
  const pick = (outcome: Evaluation['outcome']): EvaluatedAid[] =>
    withConflicts.filter((one) => one.outcome === outcome)
  const nearest =
    (verdict: 'no' | 'unknown') =>
    (one: EvaluatedAid, other: EvaluatedAid): number =>
      countOf(one, verdict) - countOf(other, verdict) || byInterest(one.aid, other.aid)
  const toConfirm = pick('to-confirm').sort(nearest('unknown'))
  const committed = likelyAids.filter(({ commitmentYears }) => commitmentYears > 0).map(({ code }) => code)
  return {
    likely: pick('likely').sort((one, other) => byInterest(one.aid, other.aid)),
    toConfirm,
    notEligible: pick('not-eligible').sort(nearest('no')),
    missing: missingAnswers(toConfirm, profile),
    severalCommitments: committed.length > 1 ? committed.sort() : [],
  }
}
