import { describe, expect, it } from 'vitest'
import { type ConsoleResults, standing } from './survey-results.ts'

const told = (changes: Partial<ConsoleResults>): string =>
  standing({ state: 'open', sent: null, results: null, texts: [], ...changes })
const results = (people: number | null): ConsoleResults['results'] => ({
  surveyId: 'srv_01J00000000000000000000000',
  people,
  questions: [],
  countedAt: '2026-12-07T01:00:00.000Z',
})

describe('where a survey stands', () => {
  it('never says how many answered below five, open or closed', () => {
    expect(told({})).toMatch(/^Moins de cinq/)
    expect(told({ sent: 8 })).toMatch(/^8 réponses/)
    expect(told({ state: 'closed', results: results(null) })).toMatch(/^Moins de cinq/)
  })

  it('says that counting is under way, then who answered', () => {
    expect(told({ state: 'closed' })).toMatch(/se comptent/)
    expect(told({ state: 'closed', results: results(22) })).toMatch(/^22 personnes/)
    expect(told({ state: 'coming' })).toMatch(/pas encore ouverte/)
  })
})
