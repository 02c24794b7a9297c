import { instantSchema } from '@ancrage/kernel'
import { TerritoryScope } from '@ancrage/tenancy'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { type BlobEntry, type BlobStore, checkedKey } from './blobs.ts'

type Credentials = NonNullable<NonNullable<ConstructorParameters<typeof S3Client>[0]>['credentials']>

/**
 * Blobs in the bucket, under the territory’s own prefix, with the rights of that territory alone.
 * @throws TypeError for a scope that tenancy did not mint.
 */
export const s3Blobs = (bucket: string, credentials: Credentials, scope: TerritoryScope): BlobStore => {
  if (!TerritoryScope.isMinted(scope)) throw new TypeError('blobs open with a scope that was received')
  const s3 = new S3Client({ credentials, maxAttempts: 4 })
  const prefix = `${scope.territoryId}/`
  const keyOf = (key: string): string => `${prefix}${checkedKey(key)}`
  return {
    put: async (key, bytes, contentType) => {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(key), Body: bytes, ContentType: contentType }))
    },
    get: async (key) => {
      try {
        const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(key) }))
        const bytes = await answer.Body?.transformToByteArray()
        return bytes && Uint8Array.from(bytes)
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
    list: async () => {
      const entries: BlobEntry[] = []
      let next: string | undefined
      do {
        const page = await s3.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...(next ? { ContinuationToken: next } : {}) }),
        )
        for (const { Key, LastModified } of page.Contents ?? [])
          if (Key && LastModified)
            entries.push({
              key: Key.slice(prefix.length),
              writtenAt: instantSchema.parse(LastModified.toISOString()),
            })
        next = page.NextContinuationToken
      } while (next)
      return entries
    },
    remove: async (key) => {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(key) }))
    },
  }
}
