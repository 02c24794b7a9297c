import type { TerritoryId } from '@ancrage/kernel'
import { CopyObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

export { S3Client } from '@aws-sdk/client-s3'

/** Files of one territory’s releases: `<territory>/r/<release>/<file>`. */
export interface ReleaseObjects {
  readonly put: (
    releaseId: string,
    file: string,
    bytes: Uint8Array,
    contentType: string,
    keep: 'revalidate' | 'for-ever',
  ) => Promise<void>
  /** Copies inside the bucket: no byte travels here. */
  readonly copy: (fromReleaseId: string, releaseId: string, files: readonly string[]) => Promise<void>
  readonly readText: (releaseId: string, file: string) => Promise<string | undefined>
}

const copiesAtOnce = 64
const cacheControl = { revalidate: 'no-cache', 'for-ever': 'public, max-age=31536000, immutable' } as const

export const openReleaseObjects = (s3: S3Client, bucket: string, territoryId: TerritoryId): ReleaseObjects => {
  const key = (releaseId: string, file: string): string => `${territoryId}/r/${releaseId}/${file}`
  return {
    put: async (releaseId, file, bytes, contentType, keep) => {
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key(releaseId, file),
          Body: bytes,
          ContentType: contentType,
          CacheControl: cacheControl[keep],
        }),
      )
    },
    copy: async (fromReleaseId, releaseId, files) => {
      let next = 0
      const worker = async (): Promise<void> => {
        for (let file = files[next++]; file !== undefined; file = files[next++])
          await s3.send(
            new CopyObjectCommand({
              Bucket: bucket,
              Key: key(releaseId, file),
              CopySource: `${bucket}/${key(fromReleaseId, file)}`,
            }),
          )
      }
      await Promise.all(Array.from({ length: copiesAtOnce }, worker))
    },
    readText: async (releaseId, file) => {
      try {
        const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key(releaseId, file) }))
        return await answer.Body?.transformToString()
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
  }
}
