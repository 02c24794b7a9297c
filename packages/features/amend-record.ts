import { editConflict, notFound } from '@ancrage/http'
import { err, type Instant, ok, type Problem, type Result } from '@ancrage/kernel'
import { amend, type Collection } from '@ancrage/store'
import type { SliceDeps } from './slice.ts'

/** A change that somebody who holds a record makes to it, outside of the console. */
export interface Amendment<T> {
  readonly collection: Collection<T>
  /** Such as `dwelling.confirmed`; the slice republishes on it. */
  readonly action: string
  /** « Logement « Studio » : confirmé par la personne qui le propose ». */
  readonly summary: (value: T) => string
  readonly correct: (value: T) => T
}

/**
 * Corrects a published record in both its copies; a correction that changes nothing writes nothing.
 * Errors: `not-found` for a draft, a record in the bin or an unknown id; `edit-conflict` when somebody was quicker.
 */
export const amendRecord = async <T>(
  { store }: Pick<SliceDeps, 'store'>,
  id: string,
  { collection, action, summary, correct }: Amendment<T>,
  now: Instant,
): Promise<Result<void, Problem>> => {
  const stored = await store.get(collection, id)
  if (!stored?.live || stored.deletedAt) return err(notFound)
  if (JSON.stringify(correct(stored.live.value)) === JSON.stringify(stored.live.value)) return ok(undefined)
  const change = amend(collection, stored, correct)
  if (!change) return err(notFound)
  const note = { action, collection: collection.name, subject: id, summary: summary(stored.live.value) }
  const written = await store.commit({ changes: [change], audit: [note], now })
  return written.ok ? ok(undefined) : err(editConflict({ version: stored.version }))
}
