import { describe, expect, it } from 'vitest'
import { offerEndOf } from './registration.ts'

describe('an offer', () => {
  const event = { offerHours: 24, startsAt: '2026-11-27T19:00' } as const
  const endAt = (now: `${string}Z`, offerHours: number = event.offerHours) =>
    offerEndOf({ ...event, offerHours }, 'Europe/Paris', now)

  it('lasts as long as the event says, but is given up an hour before the beginning', () => {
    expect(endAt('2026-11-20T10:00:00.000Z')).toBe('2026-11-21T10:00:00.000Z')
    expect(endAt('2026-11-27T10:00:00.000Z')).toBe('2026-11-27T17:00:00.000Z')
  })

  it('is no offer any more when the event asks nobody, or when there is no time left to answer', () => {
    expect(endAt('2026-11-20T10:00:00.000Z', 0)).toBeUndefined()
    expect(endAt('2026-11-27T16:30:00.000Z')).toBeUndefined()
  })
})
