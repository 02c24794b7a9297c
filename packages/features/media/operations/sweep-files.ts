import { addSeconds, type Instant } from '@ancrage/kernel'
import type { SliceDeps } from '../../slice.ts'
import { orphanSeconds, orphansOf } from '../model.ts'
import { photos } from '../store.ts'

/**
 * Takes away files that belong to no photo: an upload was cut between its files and its record, or its photo has left
 * the bin for good. Files of the last day stay, since an upload may be under way.
 */
export const sweepFiles = async (deps: Pick<SliceDeps, 'store' | 'pictures'>, now: Instant): Promise<number> => {
  if (!deps.pictures) return 0
  const { blobs } = deps.pictures
  // Files first: a photo added after this line is not in the list that is compared, and keeps its files.
  const entries = await blobs.list()
  const kept = [...(await deps.store.list(photos)), ...(await deps.store.listDeleted(photos))]
  const orphans = orphansOf(
    entries,
    kept.map(({ value }) => value),
    addSeconds(now, -orphanSeconds),
  )
  for (const key of orphans) await blobs.remove(key)
  return orphans.length
}
