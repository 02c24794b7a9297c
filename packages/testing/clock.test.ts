import { expect, it } from 'vitest'
import { frozenClock } from './clock.ts'

it('stands still until it is moved, so that a test decides what time it is', () => {
  const clock = frozenClock('2026-11-02T08:00:00.000Z')
  expect([clock.now(), clock.now()]).toEqual(['2026-11-02T08:00:00.000Z', '2026-11-02T08:00:00.000Z'])
  expect(clock.advance(90)).toBe('2026-11-02T08:01:30.000Z')
  clock.set('2027-01-01T00:00:00.000Z')
  expect(clock.now()).toBe('2027-01-01T00:00:00.000Z')
})
