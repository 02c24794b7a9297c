import { describe, expect, it } from 'vitest'
import { outingSchema, placeSchema, structureSchema } from './contract.ts'
import { starter } from './starter.ts'

const drafts = starter({ commune: { code: '32013', name: 'Auch' }, today: '2026-11-21' })

describe('starter', () => {
  it('gives records that the forms accept as they are, each saying that it is to be replaced', () => {
    for (const draft of drafts.places) expect(placeSchema.parse(draft).name).toMatch(/^À remplacer/)
    for (const draft of drafts.structures) expect(structureSchema.parse(draft).name).toMatch(/^À remplacer/)
    for (const draft of drafts.outings) expect(outingSchema.parse(draft).name).toMatch(/^À remplacer/)
    expect(drafts.places.length * drafts.structures.length * drafts.outings.length).toBeGreaterThan(0)
  })
})
