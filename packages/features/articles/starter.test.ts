import { describe, expect, it } from 'vitest'
import { articleSchema, testimonySchema } from './contract.ts'
import { starter } from './starter.ts'

const drafts = starter({ commune: { code: '32013', name: 'Auch' }, today: '2026-11-21' })

describe('starter', () => {
  it('gives records that the forms accept as they are, each saying that it is to be replaced', () => {
    for (const draft of drafts.articles) expect(articleSchema.parse(draft).title).toMatch(/^À remplacer/)
    for (const draft of drafts.testimonies) expect(testimonySchema.parse(draft).name).toMatch(/^À remplacer/)
    expect(drafts.articles.length * drafts.testimonies.length).toBeGreaterThan(0)
  })
})
