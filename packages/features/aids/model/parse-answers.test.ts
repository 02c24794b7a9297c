import { locales } from '@ancrage/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionWords } from '../contract/question-words.ts'
import { profileSchema } from '../contract.ts'
import { answersQuery, answerText, parseAnswers, questions, unknownAnswer } from './parse-answers.ts'

describe('questions', () => {
  it('asks for each fact of the profile exactly once', () => {
    expect(questions.map(({ fact }) => fact).sort()).toEqual(Object.keys(profileSchema.shape).sort())
  })

  it('offers only answers that the profile accepts', () => {
    for (const question of questions)
      for (const value of question.values) {
        for (const locale of locales)
          expect(questionWords[locale][question.fact].option(value), `${question.fact} ${locale}`).not.toBe('')
        const { errors, profile } = parseAnswers({ [question.fact]: value })
        expect(errors).toEqual([])
        expect(profile[question.fact], `${question.fact} ${value}`).toBeDefined()
      }
  })
})

describe('parseAnswers', () => {
  it('reads choices, yes and no, numbers with a French comma', () => {
    expect(
      parseAnswers({ audience: 'intern', onCallDuty: 'non', daysPerWeek: '2,5', commune: '32013' }).profile,
    ).toEqual({ audience: 'intern', onCallDuty: false, daysPerWeek: 2.5, commune: '32013' })
  })

  it('takes an absent or empty value for a question not asked, and « je ne sais pas » for one not to ask again', () => {
    expect(parseAnswers({ zone: '', sector: unknownAnswer, commune: '  ' })).toEqual({
      profile: {},
      typed: {},
      skipped: new Set(['sector']),
      errors: [],
    })
  })

  it('does not take zero for an absence', () => {
    expect(parseAnswers({ semestersValidated: '0', placementDistanceKm: '0' }).profile).toEqual({
      semestersValidated: 0,
      placementDistanceKm: 0,
    })
  })

  it('names each answer it cannot read, keeps the others and what was typed', () => {
    const answers = parseAnswers({
      placementDistanceKm: 'loin',
      zone: 'zrr',
      onCallDuty: 'peut-être',
      audience: 'intern',
    })
    expect(answers.errors.map(({ field }) => field)).toEqual(['zone', 'placementDistanceKm', 'onCallDuty'])
    expect(answers.profile).toEqual({ audience: 'intern' })
    expect(answers.typed.placementDistanceKm).toBe('loin')
  })

  it('ignores what it never asked', () => {
    expect(parseAnswers({ utm_source: 'lettre', __proto__: 'x' }).errors).toEqual([])
  })

  it('never throws and never keeps an invalid profile, whatever the address holds', () => {
    const anyQuery = fc.dictionary(fc.constantFrom(...questions.map(({ fact }): string => fact), 'x'), fc.string())
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { profile } = parseAnswers(query)
        expect(profileSchema.safeParse(profile).success).toBe(true)
      }),
    )
  })
})

describe('answersQuery', () => {
  it('gives the same answers when read again', () => {
    const answers = parseAnswers({
      zone: 'zip',
      localHousingAid: 'non',
      semestersValidated: '3',
      sector: unknownAnswer,
    })
    expect(parseAnswers(Object.fromEntries(new URLSearchParams(answersQuery(answers))))).toEqual(answers)
  })
})

describe('answerText', () => {
  it('words an answer for the recap, in both languages', () => {
    expect(answerText('commune', '32013', new Map([['32013', 'Auch']]))).toBe('Auch')
    expect(answerText('commune', '31555', new Map())).toBe('31555')
    expect(answerText('placementDistanceKm', '22', new Map())).toBe('22\u00a0km')
    expect(answerText('onCallDuty', 'non', new Map())).toBe('Non')
    expect(answerText('onCallDuty', 'non', new Map(), 'en')).toBe('No')
  })
})
