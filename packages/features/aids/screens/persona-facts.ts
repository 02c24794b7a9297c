import * as z from 'zod'
import { answersOf, factOrder } from '../contract/answers.ts'
import { personaOutcome } from '../contract/check-personas.ts'
import { questionWords } from '../contract/question-words.ts'
import { type Fact, factOfCriterion } from '../contract/verdicts.ts'
import { aidSchema, type Outcome, outcomes, personaSchema, profileSchema } from '../contract.ts'
import { completeCriterion, readDrafts } from './criterion-kinds.ts'

/** A persona as the form holds it: maybe half written. */
export interface PersonaDraft {
  readonly name: string
  readonly profile: Readonly<Record<string, unknown>>
  readonly expected: string
}

const draftSchema = z.object({
  name: z.string().catch(''),
  profile: z.record(z.string(), z.unknown()).catch({}),
  expected: z.string().catch('likely'),
})

/** Personas as a form holds them; what is none at all is dropped. */
export const readPersonas = (value: unknown): readonly PersonaDraft[] => z.array(draftSchema).catch([]).parse(value)

const { perimeter, commitmentYears, family, conditionsNote, status, validFrom, validTo, verifiedOn } = aidSchema.shape
const judgedSchema = z.object({
  ...{ perimeter, commitmentYears, family, conditionsNote, status, validFrom, validTo, verifiedOn },
  criteria: z.unknown().transform((value) => readDrafts(value).flatMap((draft) => completeCriterion(draft) ?? [])),
})

/** What the simulator would answer with the form as it stands; undefined while something it needs is missing. */
export const outcomeOfDraft = (aid: unknown, persona: PersonaDraft): Outcome | undefined => {
  const judged = judgedSchema.safeParse(aid)
  const profile = profileSchema.safeParse(persona.profile)
  return judged.success && profile.success ? personaOutcome(judged.data, profile.data) : undefined
}

/** Facts that this aid looks at: the only answers worth giving to a persona. */
export const factsOfAid = (aid: unknown): readonly Fact[] => {
  const judged = judgedSchema.safeParse(aid)
  if (!judged.success) return []
  const { criteria, perimeter: place, commitmentYears: years, family: kind } = judged.data
  const wanted = new Set<Fact>(criteria.map((one) => factOfCriterion[one.kind]))
  if (place.scope !== 'national') wanted.add('commune')
  if (years > 0) wanted.add('acceptsCommitmentYears')
  if (kind === 'installation') wanted.add('firstInstallation')
  return factOrder.filter((fact) => wanted.has(fact))
}

export interface FactChoice {
  readonly value: string | number | boolean
  readonly label: string
}

/** Answers to choose from, in French; none for a number or a commune, which are typed. */
export const choicesOfFact = (fact: Fact): readonly FactChoice[] =>
  answersOf[fact].map((value) => {
    const text = value === true ? 'oui' : value === false ? 'non' : String(value)
    return { value, label: questionWords.fr[fact].option(text) }
  })

/** Personas in the comparison of two versions. */
export const personasText = (value: unknown): string =>
  z
    .array(personaSchema)
    .catch([])
    .parse(value)
    .map(({ name, expected }) => `${name} : ${outcomes[expected]}`)
    .join(' · ')
