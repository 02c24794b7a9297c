import { randomInt } from 'node:crypto'
import type { IdFactory } from '@ancrage/kernel'
import { monotonicFactory } from 'ulid'

const steps = 2 ** 32

/** Ids that sort by time, also within one millisecond of one process. */
export const createIds = (): IdFactory => {
  // What ulid finds by itself is `crypto.getRandomValues`, whose first use is 2 % of a start.
  const ulid = monotonicFactory(() => randomInt(steps) / steps)
  return { next: (prefix) => `${prefix}_${ulid()}` }
}
