import { createHash } from 'node:crypto'
import { notFound } from '@ancrage/http'
import {
  err,
  type Id,
  type Instant,
  idFromDigest,
  ok,
  type Problem,
  problem,
  type Result,
  type TerritoryId,
  UnavailableError,
} from '@ancrage/kernel'
import { create, restore, type Stored } from '@ancrage/store'
import type { MadePicture, PicturePorts, PictureRefusal } from '../../pictures.ts'
import type { SliceDeps } from '../../slice.ts'
import { leastSide, mediaProblems, type Photo, pixelLimit } from '../contract.ts'
import { blobKey, kindRefusal, sniffPicture, undescribed } from '../model.ts'
import { photos } from '../store.ts'

const refused = (detail: string): Problem => problem(mediaProblems.photoRefused, detail)

const sentences: Record<PictureRefusal, string> = {
  unreadable:
    'Ce fichier est abîmé ou incomplet. Ouvrez-le sur votre appareil, enregistrez-le en JPEG, puis renvoyez-le.',
  'too-many-pixels': `Cette image compte plus de ${pixelLimit / 1_000_000} millions de points. Réduisez-la, par exemple à 2400 points de large, puis renvoyez-la.`,
  'too-small': `Cette image est trop petite pour être lisible : il faut au moins ${leastSide} points de chaque côté.`,
}

/** Where a slice keeps and decodes pictures. @throws UnavailableError where there is nothing to do it with. */
export const picturesOf = ({ pictures }: Pick<SliceDeps, 'pictures'>): PicturePorts => {
  if (!pictures) throw new UnavailableError('pictures', 60, undefined)
  return pictures
}

/** The same bytes in the same territory are the same photo: sending them twice makes one. */
const identify = (territoryId: TerritoryId, bytes: Uint8Array): { readonly hash: string; readonly id: Id<'pho'> } => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return { hash, id: idFromDigest('pho', createHash('sha256').update(`${territoryId} ${hash}`).digest()) }
}

const store = async ({ blobs }: PicturePorts, hash: string, { files }: MadePicture): Promise<void> => {
  await Promise.all(
    files.map((file) => blobs.put(blobKey(hash, file), file.bytes, file.type === 'jpeg' ? 'image/jpeg' : 'image/webp')),
  )
}

const recordOf = (hash: string, fileName: string, made: MadePicture, now: Instant): Photo => ({
  ...undescribed(fileName),
  hash,
  width: made.width,
  height: made.height,
  colour: made.colour,
  files: made.files.map(({ width, type, bytes }) => ({ width, type, sizeBytes: bytes.length })),
  sentAt: now,
})

/**
 * Adds a picture to the library. Its files are written before its record: killed in between, they belong to nothing
 * and the daily task takes them away. The same bytes again are the same photo, taken out of the bin if it was there.
 * Error: `photo-refused`, saying what to do.
 */
export const addPhoto = async (
  deps: Pick<SliceDeps, 'store' | 'territoryId' | 'pictures'>,
  { bytes, fileName }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string },
  now: Instant,
): Promise<Result<Stored<Photo>, Problem>> => {
  const pictures = picturesOf(deps)
  if (bytes.length === 0) return err(refused('Aucun fichier n’a été reçu. Choisissez une photo, puis envoyez-la.'))
  const unfit = kindRefusal(sniffPicture(bytes))
  if (unfit !== undefined) return err(refused(unfit))
  const { hash, id } = identify(deps.territoryId, bytes)
  const known = await deps.store.get(photos, id)
  if (known && !known.deletedAt) return ok(known)
  const made = await pictures.make(bytes)
  if (!made.ok) return err(refused(sentences[made.error]))
  await store(pictures, hash, made.value)
  const value = known?.value ?? recordOf(hash, fileName, made.value, now)
  const change = known ? restore(photos, id, known.version) : create(photos, id, value)
  const note = {
    action: 'photo.added',
    collection: photos.name,
    subject: id,
    summary: `Photo « ${value.title} » ajoutée à la médiathèque`,
  }
  await deps.store.commit({ changes: [change], audit: [note], now })
  // Refused when the same bytes came twice at once: then the other one’s record is ours too.
  const kept = await deps.store.get(photos, id)
  return kept && !kept.deletedAt ? ok(kept) : err(notFound)
}
