import { describe, expect, it } from 'vitest'
import { sampleAid } from '../model/samples.ts'
import { choicesOfFact, factsOfAid, outcomeOfDraft, personasText, readPersonas } from './persona-facts.ts'

const aid = sampleAid({
  criteria: [{ kind: 'placement-distance', minKm: 15 }],
  perimeter: { scope: 'department', codes: ['32'] },
  commitmentYears: 2,
})

describe('the personas of the form', () => {
  it('are asked only what the aid looks at', () => {
    expect(factsOfAid(aid)).toEqual(['commune', 'placementDistanceKm', 'acceptsCommitmentYears'])
    expect(factsOfAid(undefined)).toEqual([])
  })

  it('are judged as they are written, criteria half chosen left aside', () => {
    const near = { name: '', profile: { placementDistanceKm: 3 }, expected: 'likely' }
    expect(outcomeOfDraft(aid, near)).toBe('not-eligible')
    expect(outcomeOfDraft({ ...aid, criteria: [{ kind: 'zone', anyOf: [] }] }, near)).toBe('to-confirm')
    expect(outcomeOfDraft(aid, { ...near, profile: { placementDistanceKm: 'loin' } })).toBeUndefined()
  })

  it('are read whatever the form holds, and told in one line', () => {
    expect(readPersonas(null)).toEqual([])
    expect(readPersonas([{ name: 'A' }])).toEqual([{ name: 'A', profile: {}, expected: 'likely' }])
    expect(personasText([{ name: 'Interne', profile: {}, expected: 'likely' }])).toBe('Interne : Probable')
  })

  it('choose among answers in French, or type a number or a code', () => {
    expect(choicesOfFact('onCallDuty')).toEqual([
      { value: true, label: 'Oui' },
      { value: false, label: 'Non' },
    ])
    expect(choicesOfFact('commune')).toEqual([])
  })
})
