import { editConflict, expectVersion } from '@ancrage/http'
import { err, type Instant, ok, type Problem, problem, type Result } from '@ancrage/kernel'
import { remove, type Stored } from '@ancrage/store'
import type { RecordUse } from '../../pictures.ts'
import type { SliceDeps } from '../../slice.ts'
import { mediaProblems, type Photo } from '../contract.ts'
import { photos } from '../store.ts'
import { picturesOf } from './add-photo.ts'

const namedFirst = 3

const inUse = (uses: readonly RecordUse[]): Problem => {
  const named = uses.slice(0, namedFirst).map(({ label }) => `« ${label} »`)
  const rest = uses.length - named.length
  const where = rest > 0 ? `${named.join(', ')} et ${rest} autres` : named.join(', ')
  return problem(
    mediaProblems.photoInUse,
    `Elle est montrée par ${where}. Retirez-la d’abord de ${uses.length > 1 ? 'ces fiches' : 'cette fiche'}, publiez, puis supprimez-la.`,
    { extra: { uses: uses.map(({ collection, id, label }) => ({ collection, id, label })) } },
  )
}

/** Puts a picture that nothing shows into the bin; its files go once it is out of the bin too. Errors: `photo-in-use`, `edit-conflict`. */
export const removePhoto = async (
  deps: Pick<SliceDeps, 'store' | 'pictures'>,
  stored: Stored<Photo>,
  version: number,
  now: Instant,
): Promise<Result<void, Problem>> => {
  const expected = expectVersion(stored, version)
  if (!expected.ok) return expected
  const uses = await picturesOf(deps).usesOf(stored.id)
  if (uses.length > 0) return err(inUse(uses))
  const note = {
    action: 'photo.removed',
    collection: photos.name,
    subject: stored.id,
    summary: `Photo « ${stored.value.title} » supprimée de la médiathèque`,
  }
  const written = await deps.store.commit({ changes: [remove(photos, stored.id, version)], audit: [note], now })
  return written.ok ? ok(undefined) : err(editConflict({ version: stored.version }))
}
