import type { Aid, Outcome, Persona } from '../contract.ts'
import { type JudgedAid, rulingsOf } from './rulings.ts'
import { outcomeOf } from './verdicts.ts'

/** What the aid holds for someone, its dates and freshness left aside: those move without anybody’s touch. */
export const personaOutcome = (aid: JudgedAid, profile: Persona['profile']): Outcome =>
  outcomeOf(
    rulingsOf(aid, profile, aid.verifiedOn)
      .filter(({ kind }) => kind !== 'standing')
      .map(({ verdict }) => verdict),
  )

export interface BrokenPersona {
  /** Place in the record’s list. */
  readonly index: number
  readonly persona: Persona
  /** What the rules say now. */
  readonly outcome: Outcome
}

/** Personas whose verdict is no longer the one that the team expects. */
export const brokenPersonas = (aid: JudgedAid & Pick<Aid, 'personas'>): readonly BrokenPersona[] =>
  aid.personas.flatMap((persona, index) => {
    const outcome = personaOutcome(aid, persona.profile)
    return outcome === persona.expected ? [] : [{ index, persona, outcome }]
  })
