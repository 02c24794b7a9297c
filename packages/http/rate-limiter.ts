/** Kinds of routes that share a budget: `submit` is any unsafe request of a visitor. */
export type RouteClass = 'read' | 'write' | 'submit'

export interface RateLimiter {
  /**
   * Counts one request of `key` (address or member, with the territory) in a class.
   * Answers 0 when it may go on, else the whole seconds to wait.
   */
  readonly take: (routeClass: RouteClass, key: string, nowEpochMillis: number) => number
}

/** `burst` requests at once, then `perMinute` of them. */
export interface RateRule {
  readonly perMinute: number
  readonly burst: number
}

/** A whole room behind one address (a hospital on the evening of the choices) must never meet these; a script must. */
export const defaultRateRules: Readonly<Record<RouteClass, RateRule>> = {
  read: { perMinute: 600, burst: 300 },
  write: { perMinute: 300, burst: 150 },
  submit: { perMinute: 120, burst: 240 },
}

interface Bucket {
  tokens: number
  filledAt: number
}

/**
 * Token buckets in the memory of one process: a brake on floods, not a quota. At most `maxKeys` buckets are kept; when
 * there are more, those unused for longest are forgotten first.
 */
export const createRateLimiter = (
  rules: Readonly<Record<RouteClass, RateRule>> = defaultRateRules,
  maxKeys = 10_000,
): RateLimiter => {
  const buckets = new Map<string, Bucket>()
  return {
    take: (routeClass, key, now) => {
      const { perMinute, burst } = rules[routeClass]
      const name = `${routeClass} ${key}`
      const known = buckets.get(name)
      const elapsed = known ? Math.max(0, now - known.filledAt) : 0
      const tokens = known ? Math.min(burst, known.tokens + (elapsed * perMinute) / 60_000) : burst
      const allowed = tokens >= 1
      // Removed and put back: a Map iterates from the entry untouched for longest.
      buckets.delete(name)
      buckets.set(name, { tokens: allowed ? tokens - 1 : tokens, filledAt: now })
      if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value ?? '')
      return allowed ? 0 : Math.max(1, Math.ceil(((1 - tokens) * 60) / perMinute))
    },
  }
}

/** For benches and tests: counts nothing. */
export const noRateLimit: RateLimiter = { take: () => 0 }
