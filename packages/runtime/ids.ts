import type { IdFactory } from '@ancrage/kernel'
import { monotonicFactory } from 'ulid'

/** Ids that sort by time, also within one millisecond of one process. */
export const createIds = (): IdFactory => {
  const ulid = monotonicFactory()
  return { next: (prefix) => `${prefix}_${ulid()}` }
}
