import { epochSeconds, type Instant } from '@ancrage/kernel'
import type { Collection, Stored } from './collection.ts'

/** One write inside a transaction. Every kind but `create` carries the version that the caller has seen. */
export type Change =
  | {
      readonly kind: 'create'
      readonly collection: Collection<unknown>
      readonly id: string
      readonly body: string
      readonly forgetAtEpochSeconds?: number
    }
  | {
      readonly kind: 'replace' | 'publish' | 'unpublish' | 'remove' | 'restore'
      readonly collection: Collection<unknown>
      readonly id: string
      readonly version: number
      readonly body?: string
    }
  | {
      readonly kind: 'amend'
      readonly collection: Collection<unknown>
      readonly id: string
      readonly version: number
      readonly body: string
      /** The public copy. */
      readonly live: string
    }

type Erased = Collection<unknown>
const erase = <T>(collection: Collection<T>): Erased => collection

/**
 * `forgetAt`: when the database may erase the record by itself, whatever happened to it; it does so within two days, so a
 * record that must not be used any longer says so in its own fields too. Such collections are read one by one, not listed.
 */
export const create = <T>(collection: Collection<T>, id: string, value: T, forgetAt?: Instant): Change => ({
  kind: 'create',
  collection: erase(collection),
  id,
  body: JSON.stringify(value),
  ...(forgetAt ? { forgetAtEpochSeconds: epochSeconds(forgetAt) } : {}),
})

export const replace = <T>(collection: Collection<T>, id: string, version: number, value: T): Change => ({
  kind: 'replace',
  collection: erase(collection),
  id,
  version,
  body: JSON.stringify(value),
})

/** Makes the working copy the public one, as it stands in the database at that version. */
export const publish = <T>(collection: Collection<T>, stored: Pick<Stored<T>, 'id' | 'version'>): Change => ({
  kind: 'publish',
  collection: erase(collection),
  id: stored.id,
  version: stored.version,
})

/**
 * Writes the same correction into the working copy and the public one, such as what its holder says of a record: public
 * at once, while a draft that the team is writing stays a draft. Undefined for a record that is not published.
 */
export const amend = <T>(
  collection: Collection<T>,
  stored: Pick<Stored<T>, 'id' | 'version' | 'value' | 'live'>,
  correct: (value: T) => T,
): Change | undefined =>
  stored.live && {
    kind: 'amend',
    collection: erase(collection),
    id: stored.id,
    version: stored.version,
    body: JSON.stringify(correct(stored.value)),
    live: JSON.stringify(correct(stored.live.value)),
  }

/** Withdraws the public copy; the working copy stays. */
export const unpublish = <T>(collection: Collection<T>, stored: Pick<Stored<T>, 'id' | 'version'>): Change => ({
  kind: 'unpublish',
  collection: erase(collection),
  id: stored.id,
  version: stored.version,
})

/** Puts the record in the bin for 30 days; its public copy leaves the site at the next release. */
export const remove = <T>(collection: Collection<T>, id: string, version: number): Change => ({
  kind: 'remove',
  collection: erase(collection),
  id,
  version,
})

/** Takes a record out of the bin as it was. */
export const restore = <T>(collection: Collection<T>, id: string, version: number): Change => ({
  kind: 'restore',
  collection: erase(collection),
  id,
  version,
})
