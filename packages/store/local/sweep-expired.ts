import { epochSeconds, type Instant } from '@ancrage/kernel'
import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
  type ScanCommandOutput,
} from '@aws-sdk/client-dynamodb'

const perRequest = 25

/**
 * Deletes what has outlived its `ttl`, as DynamoDB does by itself and the local engine does not. Nothing relies on it
 * being on time. Answers how many items went. This is the one place that scans: the local table, and never in the cloud.
 */
export const sweepExpired = async (dynamo: DynamoDBClient, tableName: string, now: Instant): Promise<number> => {
  let deleted = 0
  let start: ScanCommandOutput['LastEvaluatedKey']
  const scan = (from: typeof start): Promise<ScanCommandOutput> =>
    dynamo.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: '#ttl < :now',
        ProjectionExpression: 'pk, sk',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':now': { N: String(epochSeconds(now)) } },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
  do {
    const page = await scan(start)
    const keys = page.Items ?? []
    for (let i = 0; i < keys.length; i += perRequest) {
      const requests = keys.slice(i, i + perRequest).map((Key) => ({ DeleteRequest: { Key } }))
      await dynamo.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }))
      deleted += requests.length
    }
    start = page.LastEvaluatedKey
  } while (start)
  return deleted
}
