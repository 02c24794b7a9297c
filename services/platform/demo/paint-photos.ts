import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Photo, photoSchema } from '@ancrage/features/media/contract.ts'
import { blobKey } from '@ancrage/features/media/queries.ts'
import type { PicturePorts } from '@ancrage/features/pictures.ts'
import type { Id, Instant } from '@ancrage/kernel'
import type { BlobStore } from '@ancrage/store/blobs.ts'
import * as z from 'zod'
import type { DemoSlug } from './load-demo.ts'
import { paintedId } from './painted-id.ts'
import { paintScene, type SceneName, sceneNames } from './scenes.ts'

const listSchema = z.array(
  z.strictObject({ scene: z.enum(sceneNames), title: z.string(), alt: z.string(), altEn: z.string() }),
)

export interface PaintedPhoto {
  readonly scene: SceneName
  readonly id: Id<'pho'>
  readonly value: Photo
}

const credits: Readonly<Record<DemoSlug, string>> = {
  gers: 'illustration de démonstration, Gers',
  'pays-vallee-de-la-dore': 'illustration de démonstration, Vallée de la Dore',
}

/** Paints the photos of a demonstration and stores their files, as an upload would. */
export const paintPhotos = async (
  slug: DemoSlug,
  { blobs, make }: { readonly blobs: BlobStore; readonly make: PicturePorts['make'] },
  now: Instant,
): Promise<readonly PaintedPhoto[]> => {
  const { default: sharp } = await import('sharp')
  const list = listSchema.parse(JSON.parse(readFileSync(new URL('./photos.json', import.meta.url), 'utf8')))
  return Promise.all(
    list.map(async ({ scene, ...said }): Promise<PaintedPhoto> => {
      const svg = paintScene(scene, slug)
      const bytes = Uint8Array.from(await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer())
      const made = await make(bytes)
      if (!made.ok) throw new RangeError(`${scene}: ${made.error}`)
      const hash = createHash('sha256').update(svg).digest('hex').slice(0, 32)
      const { files, ...facts } = made.value
      await Promise.all(files.map((file) => blobs.put(blobKey(hash, file), file.bytes, `image/${file.type}`)))
      const value = photoSchema.parse({
        ...said,
        ...facts,
        ...{ hash, decorative: false, credit: credits[slug], sentAt: now },
        ...{ hasPeople: false, consentOn: '', consentUntil: '' },
        files: files.map(({ width, type, bytes: { length } }) => ({ width, type, sizeBytes: length })),
      })
      return { scene, id: paintedId(slug, scene), value }
    }),
  )
}
