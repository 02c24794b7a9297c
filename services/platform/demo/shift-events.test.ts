import { eventSchema } from '@ancrage/features/events/contract.ts'
import { describe, expect, it } from 'vitest'
import { demoSlugs, loadDemo } from './load-demo.ts'
import { shiftEvent } from './shift-events.ts'

const events = demoSlugs.flatMap((slug) => loadDemo(slug).events.map(({ value }) => value))
const mauvezin = loadDemo('gers').events.find(({ value }) => value.slug === 'soiree-integration-mauvezin-2026')!.value

describe('the demo events', () => {
  it('stay where they were written in their first week, and before it', () => {
    for (const now of ['2026-11-21T09:00:00.000Z', '2026-11-27T23:00:00.000Z', '2025-01-01T00:00:00.000Z'] as const)
      expect(shiftEvent(mauvezin, now)).toEqual(mauvezin)
  })

  it('keep the day of the week and the hour, so that an evening stays a Saturday evening', () => {
    const later = shiftEvent(mauvezin, '2027-03-10T09:00:00.000Z')
    expect([mauvezin.startsAt, later.startsAt]).toEqual(['2026-12-12T19:00', '2027-03-27T19:00'])
  })

  it.each(['2026-12-07', '2027-06-15', '2029-02-28', '2031-12-31'] as const)(
    'installed on %s, take sign-ups for Mauvezin for a week more at least, and every one of them is sound',
    (day) => {
      const now = `${day}T12:00:00.000Z` as const
      const inOneWeek = new Date(Date.parse(now) + 7 * 86_400_000).toISOString().slice(0, 16)
      const moved = shiftEvent(mauvezin, now)
      expect(moved.registrationClosesAt > inOneWeek).toBe(true)
      expect(moved.registrationOpensAt < now).toBe(true)
      for (const event of events) expect(() => eventSchema.parse(shiftEvent(event, now))).not.toThrow()
    },
  )
})
