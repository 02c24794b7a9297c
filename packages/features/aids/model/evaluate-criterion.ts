import type { Locale } from '@ancrage/kernel'
import type { Criterion, Profile, Verdict } from '../contract.ts'
import { criterionVerdict } from '../model.ts'
import { sentencesIn } from './sentences.ts'

/** What the person reads about one criterion. */
export interface Evaluated {
  readonly verdict: Verdict
  /** With the person's own value when they gave one. */
  readonly sentence: string
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const requirements = { fr: new WeakMap<Criterion, string>(), en: new WeakMap<Criterion, string>() } as const

/** « cette aide s’adresse aux internes »: kept, since it stays the same for everybody. */
const askedBy = (criterion: Criterion, locale: Locale): string => {
  const known = requirements[locale].get(criterion)
  if (known !== undefined) return known
  const words = sentencesIn[locale]
  const made = `${words.thisAid} ${words.requirement(criterion)}`
  requirements[locale].set(criterion, made)
  return made
}

/** What the aid asks for, in a list of its conditions: « S’adresse aux internes. » */
export const describeCriterion = (criterion: Criterion, locale: Locale = 'fr'): string =>
  `${capitalised(sentencesIn[locale].requirement(criterion))}.`

/** The sentence that explains a verdict with the person's own value. */
export const criterionSentence = (
  criterion: Criterion,
  profile: Profile,
  verdict: Verdict,
  locale: Locale = 'fr',
): string => {
  const words = sentencesIn[locale]
  const stated = words.statedFact(criterion, profile)
  const asked = askedBy(criterion, locale)
  if (stated !== undefined) return `${stated}${words.colon}${asked}.`
  return verdict === 'unknown'
    ? `${capitalised(asked)}${words.colon}${words.unanswered[criterion.kind]}.`
    : `${capitalised(asked)}.`
}

/** The verdict of one criterion and the sentence that explains it with the person's own value. */
export const evaluateCriterion = (criterion: Criterion, profile: Profile, locale: Locale = 'fr'): Evaluated => {
  const verdict = criterionVerdict(criterion, profile)
  return { verdict, sentence: criterionSentence(criterion, profile, verdict, locale) }
}
