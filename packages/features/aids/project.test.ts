import { describe, expect, it } from 'vitest'
import { aidContributions } from './project.ts'

describe('aidContributions', () => {
  it('counts a published aid once, under its status', () => {
    expect(aidContributions({ status: 'to-verify', perimeter: { scope: 'national', codes: [] } })).toEqual({
      'aids.listed': 1,
      'aids.to-verify': 1,
    })
  })

  it('counts an aid proper to a place as local, whoever pays it', () => {
    expect(aidContributions({ status: 'in-force', perimeter: { scope: 'department', codes: ['32'] } })).toEqual({
      'aids.listed': 1,
      'aids.in-force': 1,
      'aids.local': 1,
    })
  })

  it('adds nothing for what is not published', () => {
    expect(aidContributions(undefined)).toEqual({})
  })
})
