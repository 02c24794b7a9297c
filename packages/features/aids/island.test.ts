import { describe, expect, it } from 'vitest'
import { indexed, missedFacets } from './island.ts'

const entry = {
  text: indexed('Indemnité d’hébergement des internes, CHU'),
  facets: new Map([
    ['family', ['placement']],
    ['audience', ['intern', 'junior-doctor']],
  ]),
}
const missed = (q: string, facets: [string, string[]][] = []): readonly string[] | undefined =>
  missedFacets(entry, { q, facets: new Map(facets) })

describe('missedFacets', () => {
  it('finds words by their beginning, without accents, elisions or plurals', () => {
    expect(missed('hebergem interne')).toEqual([])
    expect(missed('L’INDEMNITÉ')).toBeUndefined()
    expect(missed('transport')).toBeUndefined()
    expect(missed('ternes')).toBeUndefined()
  })

  it('takes any value within a facet, and every facet', () => {
    expect(missed('', [['audience', ['locum', 'intern']]])).toEqual([])
    expect(
      missed('', [
        ['audience', ['intern']],
        ['family', ['studies']],
      ]),
    ).toEqual(['family'])
  })
})
