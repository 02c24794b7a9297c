import type { Instant } from '@ancrage/kernel'

/** A file of a territory that is no record, under a name made from its content: written once, never changed. */
export interface BlobEntry {
  readonly key: string
  readonly writtenAt: Instant
}

/** The files of one territory. No method takes a territory: whoever opened it said which, once. */
export interface BlobStore {
  /** Writing the same key again changes nothing that anybody can see. */
  readonly put: (key: string, bytes: Uint8Array, contentType: string) => Promise<void>
  readonly get: (key: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  readonly list: () => Promise<readonly BlobEntry[]>
  readonly remove: (key: string) => Promise<void>
}

/** One plain name: no folder, no dots at the start, so that a key never leaves the territory’s own prefix. */
export const isBlobKey = (key: string): boolean => /^[a-z0-9][a-z0-9-]{0,99}\.[a-z0-9]{1,5}$/.test(key)

/** @throws RangeError for a key that is not one plain name. */
export const checkedKey = (key: string): string => {
  if (!isBlobKey(key)) throw new RangeError('a blob key is one plain name')
  return key
}
