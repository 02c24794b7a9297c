import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvaluationContext } from './evaluate-aid.ts'
import { anyCatalogue, anyProfile, sampleAid } from './samples.ts'
import { simulateAids } from './simulate-aids.ts'

const context: EvaluationContext = { today: '2026-11-21', communeNames: new Map() }
const codes = (list: readonly { readonly aid: { readonly code: string } }[]): string[] =>
  list.map(({ aid }) => aid.code)

describe('simulateAids', () => {
  it('puts every aid in exactly one list, whatever the catalogue and the answers', () => {
    fc.assert(
      fc.property(anyCatalogue, anyProfile, (aids, profile) => {
        const { likely, toConfirm, notEligible } = simulateAids(aids, profile, context)
        expect(codes([...likely, ...toConfirm, ...notEligible]).sort()).toEqual(aids.map(({ code }) => code).sort())
      }),
    )
  })

  it('does not depend on the order of the catalogue', () => {
    const shuffled = anyCatalogue.chain((aids) =>
      fc.tuple(fc.constant(aids), fc.shuffledSubarray(aids, { minLength: aids.length })),
    )
    fc.assert(
      fc.property(shuffled, anyProfile, ([aids, others], profile) => {
        expect(simulateAids(others, profile, context)).toEqual(simulateAids(aids, profile, context))
      }),
    )
  })

  it('notes likely aids that exclude each other, both ways, and only those', () => {
    const transport = sampleAid({ code: 'E1' })
    const housing = sampleAid({ code: 'E2' })
    const junior = sampleAid({ code: 'E6', incompatibleWith: ['E1', 'E2', 'E9'] })
    const closed = sampleAid({ code: 'E9', status: 'closed' })
    const { likely, notEligible } = simulateAids([transport, housing, junior, closed], {}, context)
    const conflicts = Object.fromEntries(likely.map(({ aid, conflictsWith }) => [aid.code, conflictsWith]))
    expect(conflicts).toEqual({ E1: ['E6'], E2: ['E6'], E6: ['E1', 'E2'] })
    expect(notEligible[0]?.conflictsWith).toEqual([])
  })

  it('warns when several likely aids each ask for a commitment', () => {
    const aids = [sampleAid({ code: 'A', commitmentYears: 2 }), sampleAid({ code: 'B', commitmentYears: 5 })]
    expect(simulateAids(aids, { acceptsCommitmentYears: 5 }, context).severalCommitments).toEqual(['A', 'B'])
    expect(simulateAids(aids, { acceptsCommitmentYears: 2 }, context).severalCommitments).toEqual([])
  })

  it('names the answers that would still change an aid, and neither those given nor those that cannot', () => {
    const aids = [
      sampleAid({ code: 'A', criteria: [{ kind: 'zone', anyOf: ['zip'] }] }),
      sampleAid({ code: 'B', criteria: [{ kind: 'zone', anyOf: ['zac'] }, { kind: 'on-call-duty' }] }),
      sampleAid({ code: 'C', family: 'installation' }),
    ]
    expect(simulateAids(aids, { zone: 'none' }, context).missing).toEqual([{ fact: 'firstInstallation', aidCount: 1 }])
    expect(simulateAids(aids, { firstInstallation: false }, context).missing).toEqual([
      { fact: 'zone', aidCount: 2 },
      { fact: 'onCallDuty', aidCount: 1 },
    ])
  })

  it('shows the aid nearest to a certainty first among those to confirm, the higher amount first among likely ones', () => {
    const aids = [
      sampleAid({ code: 'A', criteria: [{ kind: 'zone', anyOf: ['zip'] }, { kind: 'on-call-duty' }] }),
      sampleAid({ code: 'B', criteria: [{ kind: 'on-call-duty' }] }),
      sampleAid({ code: 'C', amountMax: 130 }),
      sampleAid({ code: 'D', amountMax: 500 }),
      sampleAid({ code: 'S', family: 'studies', amountMax: 10, amountMin: 10 }),
    ]
    const { likely, toConfirm } = simulateAids(aids, {}, context)
    expect(codes(likely)).toEqual(['S', 'D', 'C'])
    expect(codes(toConfirm)).toEqual(['B', 'A'])
  })
})
