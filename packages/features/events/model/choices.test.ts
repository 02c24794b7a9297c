import { describe, expect, it } from 'vitest'
import { type Question, questionSchema } from '../contract.ts'
import { chosenBy, countChosen, faultsOfLimits, hasLimits, seatsLeft } from './choices.ts'

const workshops = (more: Partial<Question> = {}): { readonly questions: readonly Question[] } => ({
  questions: [
    questionSchema.parse({
      ...{ key: 'atelier', label: 'Atelier', kind: 'choice', ...more },
      options: [
        { key: 'voix', label: 'Voix', seats: 3, en: { label: 'Voice' } },
        { key: 'marche', label: 'Marche' },
      ],
    }),
  ],
})
const event = { questions: [...workshops().questions] }
const each = { questions: [...workshops({ perPerson: true }).questions] }

describe('the seats of an answer', () => {
  it('a party chooses together, or each person for themself', () => {
    expect(chosenBy(event, { atelier: ['voix'] }, 2)).toEqual({ 'atelier/voix': 3 })
    expect(chosenBy(each, { atelier: ['voix', '', 'marche'] }, 2)).toEqual({ 'atelier/voix': 1, 'atelier/marche': 1 })
  })

  it('several choices take a seat each; a free word takes none', () => {
    const many = { questions: [...workshops({ kind: 'choices' }).questions] }
    expect(chosenBy(many, { atelier: ['voix', 'marche'] }, 0)).toEqual({ 'atelier/voix': 1, 'atelier/marche': 1 })
    const text = questionSchema.parse({ key: 'mot', label: 'Un mot', kind: 'text' })
    expect(chosenBy({ questions: [text] }, { mot: ['voix'] }, 0)).toEqual({})
  })

  it('are given back when a party leaves or changes its mind', () => {
    const one = countChosen(undefined, undefined, { 'atelier/voix': 2 })
    expect(countChosen(one, { 'atelier/voix': 2 }, { 'atelier/marche': 2 })).toEqual({ 'atelier/marche': 2 })
    expect(countChosen(one, { 'atelier/voix': 2 })).toEqual({})
  })

  it('are told as what is left, those of the reader included; none for an answer without limit', () => {
    expect([hasLimits(event), hasLimits({ questions: [] })]).toEqual([true, false])
    expect([...seatsLeft(event, { 'atelier/voix': 2, 'atelier/marche': 50 })]).toEqual([['atelier/voix', 1]])
    expect([...seatsLeft(event, { 'atelier/voix': 3 }, { 'atelier/voix': 2 })]).toEqual([['atelier/voix', 2]])
    expect([...seatsLeft(event, { 'atelier/voix': 9 })]).toEqual([['atelier/voix', 0]])
  })
})

describe('an answer that is full', () => {
  const fault = (counts: number, before: number, after: number, locale: 'fr' | 'en' = 'fr') =>
    faultsOfLimits(
      event,
      { 'atelier/voix': counts },
      { before: { 'atelier/voix': before }, after: { 'atelier/voix': after } },
      locale,
    )

  it('is refused in its own field, with what is left', () => {
    expect(fault(3, 0, 1)).toEqual([
      { pointer: '/answers/atelier', message: '« Voix » est complet : choisissez une autre réponse.' },
    ])
    expect(fault(2, 0, 2, 'en')[0]?.message).toBe('“Voice”: 1 seat is left, fewer than you are. Choose another answer.')
    expect(faultsOfLimits(each, { 'atelier/voix': 3 }, { after: { 'atelier/voix': 1 } })[0]?.pointer).toBe(
      '/answers/atelier/0',
    )
  })

  it('stays with those who have it, even once the limit is lower', () => {
    expect(fault(5, 2, 2)).toEqual([])
    expect(fault(5, 2, 1)).toEqual([])
    expect(fault(5, 2, 3)).toHaveLength(1)
    expect(fault(2, 1, 2)).toEqual([])
  })
})
