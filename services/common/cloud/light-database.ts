import { lazy } from '@ancrage/kernel'
import type { Database } from '@ancrage/store'
import * as z from 'zod'
import { type AwsCredentials, callAws } from './call-aws.ts'

/** Every attribute of ours is a text or a number (`packages/store/item.ts`). */
const attribute = z.union([z.object({ S: z.string() }), z.object({ N: z.string() })])
const item = z.record(z.string(), attribute)
const itemAnswer = z.object({ Item: item.optional() })
const pageAnswer = z.object({ Items: z.array(item).optional(), LastEvaluatedKey: item.optional() })
const batchAnswer = z.object({
  Responses: z.record(z.string(), z.array(item)).optional(),
  UnprocessedKeys: z.record(z.string(), z.unknown()).optional(),
})

/**
 * The database, read by signed POSTs: a first answer then waits for no client of the SDK. Writes go through that
 * client, loaded by the first of them: it says which attempt is which, so that none counts twice.
 * @param credentials asked before every call; the function’s own rights when left out.
 */
export const lightDatabase = (credentials?: () => Promise<AwsCredentials>): Database => {
  const read = async <T>(operation: string, input: unknown, answer: z.ZodType<T>): Promise<T> => {
    const text = await callAws({
      service: 'dynamodb',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${operation}` },
      body: JSON.stringify(input),
      ...(credentials ? { credentials: await credentials() } : {}),
    })
    return answer.parse(JSON.parse(text))
  }
  const client = lazy(async () => {
    const { createDynamoClient } = await import('@ancrage/store/client.ts')
    return createDynamoClient(credentials ? { credentials } : {})
  })
  return {
    getItem: (input) => read('GetItem', input, itemAnswer),
    query: (input) => read('Query', input, pageAnswer),
    batchGetItem: (input) => read('BatchGetItem', input, batchAnswer),
    putItem: async (input) => (await client()).putItem(input),
    updateItem: async (input) => (await client()).updateItem(input),
    deleteItem: async (input) => (await client()).deleteItem(input),
    transactWriteItems: async (input) => (await client()).transactWriteItems(input),
  }
}
