import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeFor } from '../contract/rulings.ts'
import type { Aid, Profile } from '../contract.ts'
import { findSoon } from './find-soon.ts'
import { anyCatalogue, anyProfile, sampleAid } from './samples.ts'

const today = '2026-11-21'
const soon = (aid: Aid, profile: Profile) => findSoon([aid], profile, today).map(({ aid: _, ...rest }) => rest)

describe('findSoon', () => {
  it('tells from which day an aid opens', () => {
    expect(soon(sampleAid({ validFrom: '2027-01-01' }), {})).toEqual([{ from: '2027-01-01' }])
  })

  it('tells the next status that opens an aid, and no status further off', () => {
    const junior = sampleAid({ criteria: [{ kind: 'audience', anyOf: ['junior-doctor'] }] })
    expect(soon(junior, { audience: 'intern' })).toEqual([{ status: 'junior-doctor' }])
    expect(soon(junior, { audience: 'extern' })).toEqual([])
    expect(soon(junior, { audience: 'settled' })).toEqual([])
  })

  it('counts the semesters left, up to the usual start of the one after', () => {
    const aid = sampleAid({ criteria: [{ kind: 'semesters', min: 3, max: 12 }] })
    expect(soon(aid, { semestersValidated: 1 })).toEqual([{ semesters: 2, from: '2027-11-02' }])
    const past = sampleAid({ criteria: [{ kind: 'semesters', min: 0, max: 2 }] })
    expect(soon(past, { semestersValidated: 4 })).toEqual([])
  })

  it('is silent when something else rules the person out, or when the aid ends before', () => {
    const aid = sampleAid({
      criteria: [{ kind: 'audience', anyOf: ['junior-doctor'] }, { kind: 'on-call-duty' }],
    })
    expect(soon(aid, { audience: 'intern', onCallDuty: false })).toEqual([])
    const ending = sampleAid({ criteria: [{ kind: 'semesters', min: 3, max: 12 }], validTo: '2027-03-01' })
    expect(soon(ending, { semestersValidated: 1 })).toEqual([])
    expect(soon(sampleAid({ status: 'closed' }), {})).toEqual([])
  })

  it('only names aids that are out of reach today', () => {
    fc.assert(
      fc.property(anyCatalogue, anyProfile, (aids, profile) => {
        for (const { aid } of findSoon(aids, profile, today))
          expect(outcomeFor(aid, profile, today)).toBe('not-eligible')
      }),
    )
  })
})
