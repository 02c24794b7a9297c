import { describe, expect, it } from 'vitest'
import { surveySchema } from './contract.ts'
import { starter } from './starter.ts'

const drafts = starter({ today: '2026-11-21' })

describe('starter', () => {
  it('gives records that the forms accept as they are, each saying that it is to be replaced', () => {
    for (const draft of drafts.surveys) expect(surveySchema.parse(draft).title).toMatch(/^À remplacer/)
    expect(drafts.surveys).not.toEqual([])
  })
})
