import type {
  BatchGetItemInput,
  BatchGetItemOutput,
  DeleteItemInput,
  GetItemInput,
  GetItemOutput,
  PutItemInput,
  QueryInput,
  QueryOutput,
  TransactWriteItemsInput,
  UpdateItemInput,
} from '@aws-sdk/client-dynamodb'

/**
 * What a store asks of the database, in the database’s own words. The SDK’s client does all of it; a function that has
 * just been started reads without it (see ADR 0009). Errors carry the names that the database gives them.
 */
export interface Database {
  readonly getItem: (input: GetItemInput) => Promise<Pick<GetItemOutput, 'Item'>>
  readonly query: (input: QueryInput) => Promise<Pick<QueryOutput, 'Items' | 'LastEvaluatedKey'>>
  readonly batchGetItem: (
    input: BatchGetItemInput,
  ) => Promise<Pick<BatchGetItemOutput, 'Responses'> & { readonly UnprocessedKeys?: object | undefined }>
  readonly putItem: (input: PutItemInput) => Promise<unknown>
  readonly updateItem: (input: UpdateItemInput) => Promise<unknown>
  readonly deleteItem: (input: DeleteItemInput) => Promise<unknown>
  readonly transactWriteItems: (input: TransactWriteItemsInput) => Promise<unknown>
}
