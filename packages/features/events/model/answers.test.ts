import { describe, expect, it } from 'vitest'
import { type Question, questionSchema } from '../contract.ts'
import { answersInWords, faultsOfAnswers, keptAnswers } from './answers.ts'

const options = [
  { key: 'classique', label: 'Classique', en: { label: 'Standard' } },
  { key: 'vegetarien', label: 'Végétarien' },
]
const ask = (more: Partial<Question>): Question =>
  questionSchema.parse({ key: 'menu', label: 'Menu', kind: 'choice', options, ...more })
const event = (...questions: Question[]) => ({ questions })
const pointers = (question: Question, given: readonly string[], guests = 0) =>
  faultsOfAnswers(event(question), { [question.key]: [...given] }, guests).map(({ pointer }) => pointer)

describe('answers', () => {
  it('are asked of each person of the party where the question is, and pointed at one by one', () => {
    const menu = ask({ perPerson: true })
    expect(pointers(menu, ['classique'], 2)).toEqual(['/answers/menu/1', '/answers/menu/2'])
    expect(pointers(menu, ['classique', 'vegetarien', 'classique'], 2)).toEqual([])
  })

  it('may stay empty where the question is not required, never hold what was not offered', () => {
    expect(pointers(ask({ required: false }), [])).toEqual([])
    expect(pointers(ask({ required: false }), ['homard'])).toEqual(['/answers/menu'])
    expect(pointers(ask({ kind: 'choices' }), [])).toEqual(['/answers/menu'])
    expect(pointers(ask({ kind: 'choices' }), ['classique', 'homard'])).toEqual(['/answers/menu'])
  })

  it('are kept for the questions of the event only, each choice once', () => {
    const activities = ask({ key: 'activites', kind: 'choices' })
    const answers = { activites: ['vegetarien', '', 'vegetarien'], pirate: ['x'] }
    expect(keptAnswers(event(activities), answers, 0)).toEqual({ activites: ['vegetarien'] })
  })

  it('are told in the words of the reader', () => {
    const menu = ask({ en: { label: 'Meal' } })
    expect(answersInWords(event(menu), { menu: ['classique'] }, 'en')).toEqual([{ label: 'Meal', value: 'Standard' }])
    expect(answersInWords(event(menu), { menu: ['classique'] })).toEqual([{ label: 'Menu', value: 'Classique' }])
  })
})
