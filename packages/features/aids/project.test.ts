import { describe, expect, it } from 'vitest'
import { aidContributions } from './project.ts'

describe('aidContributions', () => {
  it('counts a published aid once, under its status, with nothing else of it', () => {
    expect(aidContributions({ status: 'to-verify' })).toEqual({ 'aids.to-verify': 1 })
    expect(aidContributions({ status: 'in-force' })).toEqual({ 'aids.in-force': 1 })
  })

  it('adds nothing for what is not published', () => {
    expect(aidContributions(undefined)).toEqual({})
  })
})
