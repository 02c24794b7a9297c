import { describe, expect, it } from 'vitest'
import { placementSchema, supervisorSchema } from './contract.ts'
import { starter } from './starter.ts'

const drafts = starter({ commune: { code: '32013', name: 'Auch' }, today: '2026-11-21' })

describe('starter', () => {
  it('gives records that the forms accept as they are', () => {
    expect(drafts.placements.map((draft) => placementSchema.parse(draft).verifiedOn)).toEqual(['2026-11-21'])
    expect(drafts.supervisors.map((draft) => supervisorSchema.parse(draft).verifiedOn)).toEqual(['2026-11-21'])
  })

  it('says in each of them that it is to be replaced', () => {
    for (const draft of drafts.placements) expect(`${draft.name}`).toMatch(/^À remplacer/)
    for (const draft of drafts.supervisors) expect(`${draft.firstName}`).toMatch(/^À remplacer/)
  })
})
