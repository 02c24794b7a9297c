import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRateLimiter } from './rate-limiter.ts'

const rules = {
  read: { perMinute: 60, burst: 3 },
  write: { perMinute: 60, burst: 3 },
  submit: { perMinute: 6, burst: 2 },
}

test('a burst passes, then requests come at the pace of the rule', () => {
  const { take } = createRateLimiter(rules)
  expect([take('submit', 'a', 0), take('submit', 'a', 0)]).toEqual([0, 0])
  expect(take('submit', 'a', 0)).toBe(10)
  expect(take('submit', 'a', 9_000)).toBe(1)
  expect(take('submit', 'a', 10_000)).toBe(0)
  expect(take('submit', 'a', 10_000)).toBe(10)
})

test('classes and addresses do not spend each other’s budget', () => {
  const { take } = createRateLimiter(rules)
  take('submit', 'a', 0)
  take('submit', 'a', 0)
  expect(take('submit', 'b', 0)).toBe(0)
  expect(take('read', 'a', 0)).toBe(0)
})

test('memory stays bounded, and the busiest address is not the one forgotten', () => {
  const { take } = createRateLimiter(rules, 10)
  const spend = (key: string): number =>
    Math.max(take('submit', key, 0), take('submit', key, 0), take('submit', key, 0))
  expect(spend('first')).toBeGreaterThan(0)
  const waits = Array.from({ length: 100 }, (_, other) => {
    take('submit', `other-${other}`, 0)
    return take('submit', 'busy', 0)
  })
  expect(waits.filter((wait) => wait === 0)).toHaveLength(2)
  expect(take('submit', 'first', 0)).toBe(0)
})

test('whatever the arrivals, no more than the burst and the pace allow gets through, and the wait told is enough', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { maxLength: 100 }), (gaps) => {
      const { take } = createRateLimiter(rules)
      let now = 0
      let passed = 0
      for (const gap of gaps) {
        now += gap
        const waitSeconds = take('submit', 'a', now)
        if (waitSeconds === 0) passed += 1
        else expect(waitSeconds).toBeLessThanOrEqual(10)
      }
      expect(passed).toBeLessThanOrEqual(2 + now / 10_000 + 1e-6)
      const waitSeconds = take('submit', 'a', now)
      if (waitSeconds > 0) expect(take('submit', 'a', now + waitSeconds * 1000)).toBe(0)
    }),
  )
})
