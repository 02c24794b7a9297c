import { describe, expect, it } from 'vitest'
import { opportunitySchema } from './contract.ts'
import { starter } from './starter.ts'

const drafts = starter({
  commune: { code: '32013', name: 'Auch' },
  today: '2026-11-21',
  contactEmail: 'accueil@example.fr',
})

describe('starter', () => {
  it('gives records that the forms accept as they are, each saying that it is to be replaced', () => {
    for (const draft of drafts.opportunities) expect(opportunitySchema.parse(draft).title).toMatch(/^À remplacer/)
    expect(drafts.opportunities).not.toEqual([])
  })
})
