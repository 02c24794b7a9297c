import { epochSeconds, type Instant } from '@ancrage/kernel'
import type { Put } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'

/** The answer to a request that carried an Idempotency-Key, kept one day with the change that it made. */
export interface RequestReceipt {
  readonly key: string
  /** Hash of what was asked: the same key with another content is refused. */
  readonly fingerprint: string
  readonly reply: unknown
}

const receiptSchema = z.object({ key: z.string(), fingerprint: z.string(), reply: z.unknown() })

export const receiptPut = (tableName: string, pk: string, receipt: RequestReceipt, keepUntil: Instant): Put => ({
  TableName: tableName,
  Item: {
    pk: { S: pk },
    sk: { S: receipt.key },
    body: { S: JSON.stringify(receipt) },
    ttl: { N: String(epochSeconds(keepUntil)) },
  },
  ConditionExpression: 'attribute_not_exists(pk)',
})

export const parseReceipt = (body: string): RequestReceipt => receiptSchema.parse(JSON.parse(body))
