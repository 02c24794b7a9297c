import type { Instant } from '@ancrage/kernel'
import type { EditorialState, Stored } from './collection.ts'

/** The record that `create` leaves behind. */
export const afterCreate = <T>(id: string, value: T, now: Instant): Stored<T> => ({
  id,
  version: 1,
  value,
  state: 'draft',
  createdAt: now,
  updatedAt: now,
})

const stateOf = <T>(value: T, live: Stored<T>['live']): EditorialState => {
  if (!live) return 'draft'
  return JSON.stringify(value) === JSON.stringify(live.value) ? 'published' : 'modified'
}

/**
 * The record that a successful change of `before` leaves behind: what a read would give, without reading. The condition
 * on the version makes it certain that nobody wrote in between.
 */
export const afterChange = <T>(
  before: Stored<T>,
  kind: 'replace' | 'publish' | 'unpublish' | 'remove' | 'restore',
  value: T,
  now: Instant,
): Stored<T> => {
  const { live, deletedAt, ...rest } = before
  const version = before.version + 1
  const kept = kind === 'publish' ? { value, version } : kind === 'unpublish' ? undefined : live
  const binned = kind === 'remove' ? now : kind === 'restore' ? undefined : deletedAt
  return {
    ...rest,
    version,
    value,
    state: stateOf(value, kept),
    updatedAt: now,
    ...(kept ? { live: kept } : {}),
    ...(binned ? { deletedAt: binned } : {}),
  }
}
