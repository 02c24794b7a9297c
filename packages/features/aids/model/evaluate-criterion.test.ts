import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Criterion, Profile } from '../contract.ts'
import { criterionVerdict, factOfCriterion } from '../model.ts'
import { describeCriterion, evaluateCriterion } from './evaluate-criterion.ts'
import { anyCriterion, anyProfile } from './samples.ts'

const sentence = (criterion: Criterion, profile: Profile): string =>
  evaluateCriterion(criterion, profile).sentence.replaceAll('\u00a0', ' ')

describe('evaluateCriterion', () => {
  it('says why with the person’s own value, met or not', () => {
    const interns: Criterion = { kind: 'audience', anyOf: ['intern', 'junior-doctor'] }
    expect(sentence(interns, { audience: 'intern' })).toBe(
      'Vous êtes interne : cette aide s’adresse aux internes et docteurs juniors.',
    )
    expect(sentence(interns, { audience: 'locum' })).toBe(
      'Vous êtes remplaçant·e : cette aide s’adresse aux internes et docteurs juniors.',
    )
  })

  it('says what to answer when the fact is not known', () => {
    expect(sentence({ kind: 'zone', anyOf: ['zip', 'zac'] }, {})).toBe(
      'Cette aide vaut en ZIP ou en ZAC : indiquez le zonage de votre lieu.',
    )
  })

  const cases: [Criterion, Profile, string][] = [
    [
      { kind: 'placement-distance', minKm: 15 },
      { placementDistanceKm: 22 },
      'Votre stage est à 22 km du CHU et de votre domicile : cette aide demande plus de 15 km du CHU et du domicile.',
    ],
    [
      { kind: 'activity', minDaysPerWeek: 2.5 },
      { daysPerWeek: 1 },
      'Vous prévoyez 1 jour par semaine : cette aide demande au moins 2,5 jours par semaine.',
    ],
    [
      { kind: 'semesters', min: 2, max: 12 },
      { semestersValidated: 0 },
      'Vous n’avez pas encore validé de semestre : cette aide demande au moins 2 semestres validés.',
    ],
    [
      { kind: 'no-local-housing-aid' },
      { localHousingAid: true },
      'Vous recevez une aide au logement d’une collectivité : cette aide exclut une aide au logement versée par une collectivité.',
    ],
    [
      { kind: 'sector', anyOf: ['s1', 's2optam'] },
      { sector: 's2' },
      'Vous êtes en secteur 2 sans OPTAM : cette aide demande le secteur 1 ou le secteur 2 avec OPTAM.',
    ],
  ]
  it.each(cases)('reads as French for %j and %j', (criterion, profile, expected) => {
    expect(sentence(criterion, profile)).toBe(expected)
  })

  it('gives the rule’s own verdict and one whole sentence, whatever is asked and answered', () => {
    fc.assert(
      fc.property(anyCriterion, anyProfile, (criterion, profile) => {
        const evaluated = evaluateCriterion(criterion, profile)
        expect(evaluated.verdict).toBe(criterionVerdict(criterion, profile))
        const asks = profile[factOfCriterion[criterion.kind]] !== undefined || evaluated.verdict === 'unknown'
        expect(evaluated.sentence).toMatch(asks ? /^\p{Lu}.+[^\s]\u00a0: \p{Ll}.+\.$/u : /^\p{Lu}[^:]+\.$/u)
        const english = evaluateCriterion(criterion, profile, 'en').sentence
        expect(english).toMatch(asks ? /^\p{Lu}.+[^\s]: (?:tell us|this grant) .+\.$/u : /^This grant [^:]+\.$/u)
        for (const sentence of [evaluated.sentence, english]) expect(sentence).not.toMatch(/undefined|null|NaN|'/)
      }),
    )
  })
})

describe('describeCriterion', () => {
  it('states the condition alone, for people who gave no answer', () => {
    expect(describeCriterion({ kind: 'audience', anyOf: ['extern'] })).toBe('S’adresse aux externes.')
  })
})
