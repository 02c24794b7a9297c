import type { StoredFile } from '@ancrage/features/slice.ts'
import { UnavailableError } from '@ancrage/kernel'
import type { DocumentSpec } from '@ancrage/site'
import type { BlobStore } from '@ancrage/store/blobs.ts'

/** Stored files as files of a release: read when they are new to it, carried over ever after. */
export const storedFiles = (
  files: readonly StoredFile[],
  blobs: Pick<BlobStore, 'get'> | undefined,
): readonly DocumentSpec[] =>
  blobs
    ? files.map(({ path, contentType, blobKey }) => ({
        path,
        contentType,
        inputs: blobKey,
        isNamedByContent: true,
        render: async () => {
          const bytes = await blobs.get(blobKey)
          if (!bytes) throw new UnavailableError('photo file', 60, undefined)
          return bytes
        },
      }))
    : []
