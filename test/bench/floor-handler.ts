import { createDynamoClient } from '@ancrage/store'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import * as z from 'zod'

// The least that answers from the database with the libraries of the house: what a start costs before any of our code.
const query = z.strictObject({ id: z.string().max(40).default('none') })
const dynamo = createDynamoClient()
const app = new Hono()
app.get('/floor', async (context) => {
  const { id } = query.parse(context.req.query())
  const Key = { pk: { S: 'T#floor#records' }, sk: { S: id } }
  const { Item } = await dynamo.send(new GetItemCommand({ TableName: String(process.env.APP_TABLE), Key }))
  return context.json({ found: Item !== undefined })
})

/** Loaded by the harness as a function’s handler. @public */
export const handler = handle(app)
