import { randomInt } from 'node:crypto'
import type { IdFactory } from '@ancrage/kernel'
import { monotonicFactory } from 'ulid'

const steps = 2 ** 32

/** Ids that sort by time, also within one millisecond of one process. */
export const createIds = (): IdFactory => {
  // What ulid would find by itself is the browser’s `crypto`, which Node loads on first use: 3 % of a start.
  const ulid = monotonicFactory(() => randomInt(steps) / steps)
  return { next: (prefix) => `${prefix}_${ulid()}` }
}
