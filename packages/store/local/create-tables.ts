import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb'
import type { TableNames } from '../tables.ts'

/** Creates the three tables where they are missing, as the CDK stack does in the cloud. */
export const createTables = async (dynamo: DynamoDBClient, tables: TableNames): Promise<void> => {
  for (const [role, name] of Object.entries(tables)) {
    try {
      await dynamo.send(
        new CreateTableCommand({
          TableName: name,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [
            { AttributeName: 'pk', AttributeType: 'S' },
            { AttributeName: 'sk', AttributeType: 'S' },
          ],
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          ...(role === 'app' ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } } : {}),
        }),
      )
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error
    }
  }
}
