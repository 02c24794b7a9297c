import { describe, expect, it } from 'vitest'
import { eventContributions, registrationContributions } from './project.ts'

describe('figures of events', () => {
  it('count a published event in the semester it begins in', () => {
    expect(eventContributions({ startsAt: '2026-11-27T19:00', cancelled: false })).toEqual({
      'events.published:2026-11': 1,
    })
    expect(eventContributions({ startsAt: '2027-05-01T19:00', cancelled: false })).toEqual({
      'events.published:2026-11': 1,
    })
  })

  it('leave out what is cancelled or not published', () => {
    expect(eventContributions({ startsAt: '2026-11-27T19:00', cancelled: true })).toEqual({})
    expect(eventContributions(undefined)).toEqual({})
  })
})

describe('figures of registrations', () => {
  it('count who is confirmed, then who came', () => {
    const semester = '2026-11'
    expect(registrationContributions({ semester, state: 'confirmed', attended: false })).toEqual({
      'registrations.confirmed:2026-11': 1,
    })
    expect(registrationContributions({ semester, state: 'confirmed', attended: true })).toEqual({
      'registrations.confirmed:2026-11': 1,
      'registrations.attended:2026-11': 1,
    })
  })

  it.each(['waiting', 'cancelled'] as const)('leave out who is %s', (state) => {
    expect(registrationContributions({ semester: '2026-11', state, attended: false })).toEqual({})
  })
})
