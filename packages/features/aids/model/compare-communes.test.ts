import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupCommunes, judgePlace } from './compare-communes.ts'
import { anyCatalogue, anyProfile, sampleAid } from './samples.ts'

const context = { today: '2026-11-21', communes: ['32013', '32256', '63430', '63003'] } as const

describe('groupCommunes', () => {
  it('puts the communes that bring most first, and alike ones together', () => {
    const gers = sampleAid({
      code: 'G',
      perimeter: { scope: 'department', codes: ['32'] },
      amountMax: 500,
      amountMin: 500,
    })
    const groups = groupCommunes([gers, sampleAid()], {}, context, 6)
    expect(groups.map(({ communes, timeline }) => [communes, timeline.likely.max])).toEqual([
      [['32013', '32256'], 3780],
      [['63430', '63003'], 780],
    ])
  })

  it('judges every commune as a simulation there would', () => {
    fc.assert(
      fc.property(anyCatalogue, anyProfile, (aids, profile) => {
        const groups = groupCommunes(aids, profile, context, 12)
        expect(groups.flatMap(({ communes }) => communes).sort()).toEqual([...context.communes].sort())
        for (const { communes, likely, toConfirm, timeline } of groups)
          for (const commune of communes) {
            const there = judgePlace(aids, { ...profile, commune }, context.today, 12)
            expect([likely, toConfirm, timeline.likely]).toEqual([there.likely, there.toConfirm, there.timeline.likely])
          }
      }),
      { numRuns: 60 },
    )
  })
})
