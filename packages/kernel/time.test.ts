import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSeconds,
  epochMillis,
  instantFromEpochMillis,
  instantOf,
  isLocalDate,
  isLocalDateTime,
  localDateOf,
  localDateTimeOf,
  rememberOffsets,
  zoneOffsets,
} from './time.ts'

const zones = ['Europe/Paris', 'America/Guadeloupe', 'Indian/Reunion', 'Pacific/Noumea', 'Pacific/Marquesas']
const moment = fc
  .integer({ min: Date.parse('2020-01-01T00:00:00Z') / 60_000, max: Date.parse('2040-01-01T00:00:00Z') / 60_000 })
  .map((minutes) => instantFromEpochMillis(minutes * 60_000))

describe('days', () => {
  it('must exist on the calendar', () => {
    expect(isLocalDate('2028-02-29')).toBe(true)
    for (const bad of ['2026-02-29', '2026-13-01', '2026-04-31', '2026-1-01', '02/11/2026', ''])
      expect(isLocalDate(bad), bad).toBe(false)
  })
  it('and times must exist on a clock', () => {
    expect(isLocalDateTime('2026-11-02T23:59')).toBe(true)
    for (const bad of ['2026-11-02T24:00', '2026-11-02T12:60', '2026-02-30T12:00', '2026-11-02 12:00'])
      expect(isLocalDateTime(bad), bad).toBe(false)
  })
})

describe('wall clocks', () => {
  it('come back to the same moment, but for the hour that autumn repeats', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
        const back = instantOf(localDateTimeOf(at, zone), zone)
        expect([0, 3_600_000]).toContain(Math.abs(epochMillis(back) - epochMillis(at)))
        expect(localDateTimeOf(back, zone)).toBe(localDateTimeOf(at, zone))
      }),
    )
  })
  it('follow summer and winter time in Paris', () => {
    expect(instantOf('2026-07-01T12:00', 'Europe/Paris')).toBe('2026-07-01T10:00:00.000Z')
    expect(instantOf('2026-11-21T19:30', 'Europe/Paris')).toBe('2026-11-21T18:30:00.000Z')
  })
  it('skip the hour that spring takes away, forward', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z')
  })
  it('say the day of the place, not of Greenwich', () => {
    expect(localDateOf('2026-11-21T23:30:00.000Z', 'Europe/Paris')).toBe('2026-11-22')
    expect(localDateOf('2026-11-21T23:30:00.000Z', 'America/Guadeloupe')).toBe('2026-11-21')
  })
})

it('adding seconds is exact', () => {
  expect(addSeconds('2026-12-31T23:59:59.000Z', 1)).toBe('2027-01-01T00:00:00.000Z')
})

describe('offsets that travel with a site', () => {
  it('say what the zones themselves say, to the minute of each change and beyond their last day', () => {
    for (const zone of zones) {
      const within = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2031-01-01') })
      const asked = new Map<number, string>()
      const sample = fc.sample(within, 300)
      const changes = zoneOffsets(zone, '2025-01-01', '2029-01-01').steps.flatMap(({ from }) => [
        from - 1,
        from,
        from + 1,
      ])
      for (const at of [...sample, ...changes]) asked.set(at, localDateTimeOf(instantFromEpochMillis(at), zone))
      rememberOffsets(zoneOffsets(zone, '2025-01-01', '2029-01-01'))
      for (const [at, shown] of asked) expect(localDateTimeOf(instantFromEpochMillis(at), zone), zone).toBe(shown)
    }
  })
})
