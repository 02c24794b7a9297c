import { editConflict, expectVersion } from '@ancrage/http'
import { err, type Instant, ok, type Problem, type Result } from '@ancrage/kernel'
import { afterChange, replace, type Stored } from '@ancrage/store'
import { changedFields } from '../../editorial-record.ts'
import type { SliceDeps } from '../../slice.ts'
import type { Photo, PhotoDescription } from '../contract.ts'
import { photos } from '../store.ts'

/** Saves what a person says of a picture; pages that show it are made again. Error: `edit-conflict`. */
export const describePhoto = async (
  { store }: Pick<SliceDeps, 'store'>,
  before: Stored<Photo>,
  version: number,
  description: PhotoDescription,
  now: Instant,
): Promise<Result<Stored<Photo>, Problem>> => {
  const expected = expectVersion(before, version)
  if (!expected.ok) return expected
  const value = { ...before.value, ...description }
  const fields = changedFields(before.value, value)
  if (fields.length === 0) return ok(before)
  const note = {
    action: 'photo.changed',
    collection: photos.name,
    subject: before.id,
    summary: `Photo « ${value.title} » décrite`,
    fields,
  }
  const written = await store.commit({ changes: [replace(photos, before.id, version, value)], audit: [note], now })
  return written.ok ? ok(afterChange(before, 'replace', value, now)) : err(editConflict({ version: before.version }))
}
