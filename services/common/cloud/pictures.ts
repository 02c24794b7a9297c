import { UnavailableError } from '@ancrage/kernel'
import type { TerritoryScope } from '@ancrage/tenancy'
import { questionOf, readAnswer } from '../picture-exchange.ts'
import type { Surroundings } from '../slice-deps.ts'
import { territoryCredentials } from './territory-engines.ts'

type Pictures = NonNullable<Surroundings['pictures']>
type BlobStore = ReturnType<Pictures['blobsOf']>

/** The clients are loaded with the first picture: a start must not pay for what most requests never touch. */
const lazyBlobs = (open: () => Promise<BlobStore>): BlobStore => {
  let opened: Promise<BlobStore> | undefined
  const blobs = (): Promise<BlobStore> => {
    opened ??= open()
    return opened
  }
  return {
    put: async (key, bytes, contentType) => (await blobs()).put(key, bytes, contentType),
    get: async (key) => (await blobs()).get(key),
    list: async () => (await blobs()).list(),
    remove: async (key) => (await blobs()).remove(key),
  }
}

/** Pictures in the cloud: files in the bucket, decoding in a function of its own that has no right to anything. */
export const cloudPictures = (config: {
  readonly DATA_ROLE_ARN: string
  readonly PHOTOS_BUCKET: string
  readonly PICTURES_FUNCTION: string
}): Pictures => ({
  blobsOf: (scope: TerritoryScope) =>
    lazyBlobs(async () => {
      const { s3Blobs } = await import('@ancrage/store/s3-blobs.ts')
      return s3Blobs(config.PHOTOS_BUCKET, () => territoryCredentials(config.DATA_ROLE_ARN, scope.territoryId), scope)
    }),
  make: async (bytes) => {
    const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda')
    const client = new LambdaClient({ maxAttempts: 3 })
    const answer = await client.send(
      new InvokeCommand({
        FunctionName: config.PICTURES_FUNCTION,
        Payload: new TextEncoder().encode(questionOf(bytes)),
      }),
    )
    const text = answer.Payload ? new TextDecoder().decode(answer.Payload) : ''
    if (answer.FunctionError || text === '') throw new UnavailableError('pictures', 5, answer.FunctionError)
    return readAnswer(JSON.parse(text))
  },
})
