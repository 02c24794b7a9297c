import type { LocalDate } from '@ancrage/kernel'
import { lazy } from '@ancrage/kernel'
import type { Aid, Criterion, Outcome, Profile, Verdict } from '../contract.ts'
import {
  commitmentVerdict,
  type Fact,
  factOfCriterion,
  outcomeOf,
  perimeterVerdict,
  type Standing,
  standingOn,
  standingVerdicts,
  tenYearRuleVerdict,
} from '../model.ts'
import { evaluateCriterion, yearsText } from './evaluate-criterion.ts'
import { describePlace } from './perimeter-words.ts'

/** What the rules need to know besides the aid and the person. */
export interface EvaluationContext {
  readonly today: LocalDate
  /** Names of the communes that the territory knows, by INSEE code; others are shown by their code. */
  readonly communeNames: ReadonlyMap<string, string>
}

export interface Reason {
  readonly kind: Criterion['kind'] | 'perimeter' | 'standing' | 'commitment' | 'ten-year-rule' | 'tax-regime'
  readonly verdict: Verdict
  readonly sentence: string
  /** The answer that this reason hangs on; absent when no answer can change it. */
  readonly fact?: Fact
}

export interface Evaluation {
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
}

const colon = '\u00a0: '

const longDay = lazy(() => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }))
const dayTexts = new Map<LocalDate, string>()

/** « 1er janvier 2027 ». Kept: a catalogue has few different days, and formatting one is the dearest step of all. */
const dayText = (day: LocalDate): string => {
  const known = dayTexts.get(day)
  if (known !== undefined) return known
  const made = longDay().format(Date.parse(day)).replace(/^1 /, '1er ')
  if (dayTexts.size < 1000) dayTexts.set(day, made)
  return made
}

const standingSentence = (aid: Aid, standing: Standing, today: LocalDate): string => {
  switch (standing) {
    case 'open':
      return `Aide en vigueur, vérifiée le ${dayText(aid.verifiedOn)}.`
    case 'to-verify':
      return `Nos sources sur cette aide se contredisent ou datent${colon}faites-la confirmer avant d’y compter.`
    case 'stale':
      return `Cette fiche n’a pas été relue depuis le ${dayText(aid.verifiedOn)}${colon}faites-la confirmer.`
    case 'not-yet':
      return `Cette aide ouvre le ${dayText(aid.validFrom ?? today)}${colon}revenez à cette date.`
    case 'closed':
      return 'Cette aide est fermée aux nouvelles demandes.'
    case 'expired':
      return aid.validTo === null ? 'Cette aide n’existe plus.' : `Cette aide a pris fin le ${dayText(aid.validTo)}.`
  }
}

const standingReason = (aid: Aid, today: LocalDate): Reason => {
  const standing = standingOn(aid, today)
  return { kind: 'standing', verdict: standingVerdicts[standing], sentence: standingSentence(aid, standing, today) }
}

const perimeterReason = (aid: Aid, profile: Profile, names: ReadonlyMap<string, string>): Reason => {
  const verdict = perimeterVerdict(aid.perimeter, profile)
  if (aid.perimeter.scope === 'national')
    return { kind: 'perimeter', verdict, sentence: 'Cette aide vaut dans toute la France.' }
  const place = describePlace(aid.perimeter, names)
  const commune = profile.commune === undefined ? '' : (names.get(profile.commune) ?? profile.commune)
  const sentences = {
    yes: `Votre commune, ${commune}, est dans le périmètre de l’aide${colon}${place}.`,
    no: `Votre commune, ${commune}, est hors du périmètre de l’aide${colon}${place}.`,
    unknown: `Cette aide vaut pour un périmètre précis (${place})${colon}indiquez votre commune.`,
  }
  return { kind: 'perimeter', verdict, sentence: sentences[verdict], fact: 'commune' }
}

const commitmentReason = (aid: Aid, profile: Profile): Reason => {
  const verdict = commitmentVerdict(aid, profile)
  const asked = `cette aide demande un engagement de ${yearsText(aid.commitmentYears)}`
  const accepted = profile.acceptsCommitmentYears
  const sentences = {
    yes: `Vous accepteriez de vous engager ${yearsText(accepted ?? 0)}${colon}${asked}.`,
    no:
      accepted === 0
        ? `Vous ne souhaitez pas d’engagement${colon}${asked}.`
        : `Vous accepteriez de vous engager ${yearsText(accepted ?? 0)} au plus${colon}${asked}.`,
    unknown: `C${asked.slice(1)}${colon}dites-nous si vous l’accepteriez.`,
  }
  return { kind: 'commitment', verdict, sentence: sentences[verdict], fact: 'acceptsCommitmentYears' }
}

const tenYearReason = (profile: Profile): Reason => {
  const verdict = tenYearRuleVerdict(profile)
  const sentence =
    verdict === 'yes'
      ? `C’est votre première installation${colon}la règle des dix ans ne vous arrête pas.`
      : `On ne reçoit pas deux aides à l’installation de même nature en dix ans${colon}${
          profile.firstInstallation === undefined
            ? 'dites-nous si c’est votre première installation'
            : 'une attestation sur l’honneur vous sera demandée'
        }.`
  // Once the person has said that it is not their first installation, no further answer here can settle it.
  return profile.firstInstallation === false
    ? { kind: 'ten-year-rule', verdict, sentence }
    : { kind: 'ten-year-rule', verdict, sentence, fact: 'firstInstallation' }
}

const taxReason: Reason = {
  kind: 'tax-regime',
  verdict: 'unknown',
  sentence: `L’effet dépend de votre régime fiscal${colon}demandez à votre comptable.`,
}

/**
 * What one aid holds for one person: an estimate, never a promise. Total, pure, and ruled by `outcomeOf`: one refusal
 * is enough to rule out, one unknown enough not to promise. `conditionsNote` is left to the reader.
 */
export const evaluateAid = (aid: Aid, profile: Profile, context: EvaluationContext): Evaluation => {
  const reasons: Reason[] = []
  for (const criterion of aid.criteria) {
    const { verdict, sentence } = evaluateCriterion(criterion, profile)
    reasons.push({ kind: criterion.kind, verdict, sentence, fact: factOfCriterion[criterion.kind] })
  }
  reasons.push(perimeterReason(aid, profile, context.communeNames))
  if (aid.commitmentYears > 0) reasons.push(commitmentReason(aid, profile))
  if (aid.family === 'installation' && !aid.criteria.some(({ kind }) => kind === 'first-installation'))
    reasons.push(tenYearReason(profile))
  if (aid.family === 'tax') reasons.push(taxReason)
  reasons.push(standingReason(aid, context.today))
  return { outcome: outcomeOf(reasons.map(({ verdict }) => verdict)), reasons }
}
