import {
  CloudFrontKeyValueStoreClient,
  ConflictException,
  DescribeKeyValueStoreCommand,
  GetKeyCommand,
  ResourceNotFoundException,
  UpdateKeysCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore'
import '@aws-sdk/signature-v4a'
import { UnavailableError } from '@ancrage/kernel'
import type { Registry } from '@ancrage/store/registry.ts'
import * as z from 'zod'
import type { PointerPort } from '../pointer-port.ts'

/** One value per host, as the edge’s viewer-request function reads it. */
const valueSchema = z.object({
  t: z.string(),
  r: z.string().optional(),
  p: z.string().optional(),
  to: z.string().optional(),
})

const tries = 8
const pause = (attempt: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * 2 ** attempt * 25))

/**
 * Pointers in the edge’s own store. A write needs the version of the whole store, so another territory’s move may come
 * between: it is tried again with jitter, a bounded number of times.
 */
export const cloudPointers = (storeArn: string, registry: Pick<Registry, 'territory'>): PointerPort => {
  const client = new CloudFrontKeyValueStoreClient({ maxAttempts: 3 })
  const hostsOf = async (territoryId: Parameters<PointerPort['read']>[0]): Promise<readonly string[]> =>
    (await registry.territory(territoryId))?.hosts ?? []
  return {
    read: async (territoryId) => {
      const [primary] = await hostsOf(territoryId)
      if (primary === undefined) return undefined
      try {
        const answer = await client.send(new GetKeyCommand({ KvsARN: storeArn, Key: primary }))
        const { r, p } = valueSchema.parse(JSON.parse(answer.Value ?? '{}'))
        return r === undefined ? undefined : { release: r, previous: p ?? null }
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined
        throw error
      }
    },
    move: async (territoryId, { release, previous }) => {
      const [primary, ...others] = await hostsOf(territoryId)
      if (primary === undefined) throw new RangeError('territory without host')
      const Puts = [
        { Key: primary, Value: JSON.stringify({ t: territoryId, r: release, ...(previous ? { p: previous } : {}) }) },
        ...others.map((host) => ({ Key: host, Value: JSON.stringify({ t: territoryId, to: primary }) })),
      ]
      for (let attempt = 1; ; attempt++) {
        const { ETag } = await client.send(new DescribeKeyValueStoreCommand({ KvsARN: storeArn }))
        try {
          await client.send(new UpdateKeysCommand({ KvsARN: storeArn, IfMatch: ETag, Puts }))
          return
        } catch (error) {
          if (!(error instanceof ConflictException)) throw error
          if (attempt === tries) throw new UnavailableError('edge', 5, error)
          await pause(attempt)
        }
      }
    },
  }
}
