import { describe, expect, it } from 'vitest'
import { aidSchema } from './contract.ts'
import { starter } from './starter.ts'

const { aids } = starter({ commune: { code: '32013', name: 'Auch' }, today: '2026-11-21' })

describe('starter', () => {
  it('gives aids that the form accepts as they are', () => {
    expect(aids.map((draft) => aidSchema.parse(draft).perimeter.codes)).toEqual([['32013'], ['32013']])
  })

  it('claims nothing: to be replaced, to be verified, without an amount', () => {
    for (const draft of aids) {
      expect(draft.title).toMatch(/^À remplacer/)
      expect(draft).toMatchObject({ status: 'to-verify', amountMin: null, amountMax: null })
    }
  })
})
