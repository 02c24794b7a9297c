import { describe, expect, it } from 'vitest'
import { sampleAid } from '../model/samples.ts'
import { brokenPersonas, personaOutcome } from './check-personas.ts'

const distant = {
  name: 'Interne à 15 km tout juste',
  profile: { placementDistanceKm: 15 },
  expected: 'not-eligible',
} as const

describe('brokenPersonas', () => {
  it('names who would get another verdict than the one the team expects', () => {
    const aid = sampleAid({ criteria: [{ kind: 'placement-distance', minKm: 15 }], personas: [distant] })
    expect(brokenPersonas(aid)).toEqual([])
    const loosened = sampleAid({ criteria: [{ kind: 'placement-distance', minKm: 10 }], personas: [distant] })
    expect(brokenPersonas(loosened)).toEqual([{ index: 0, persona: distant, outcome: 'likely' }])
  })

  it('does not stir when time passes or an aid closes', () => {
    expect(personaOutcome(sampleAid({ status: 'closed', verifiedOn: '2020-01-01' }), {})).toBe('likely')
  })
})
