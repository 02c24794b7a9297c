import { randomUUID } from 'node:crypto'
import { idSchema } from '@ancrage/kernel'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'

/** A request for a release of one territory. */
export const publishMessageSchema = z.object({ territoryId: idSchema('ter'), reason: z.string(), by: z.string() })
export type PublishMessage = z.output<typeof publishMessageSchema>

/** A mail of a territory’s outbox that is due. */
export const mailMessageSchema = z.object({ territoryId: idSchema('ter'), mailId: idSchema('mel') })
export type MailMessage = z.output<typeof mailMessageSchema>

let client: SQSClient | undefined

export const sendMessage = async (queueUrl: string, body: PublishMessage | MailMessage): Promise<void> => {
  client ??= new SQSClient({ maxAttempts: 3 })
  // One release of a territory at a time: two at once would race for its pointer.
  const lane = queueUrl.endsWith('.fifo')
    ? { MessageGroupId: body.territoryId, MessageDeduplicationId: randomUUID() }
    : {}
  await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(body), ...lane }))
}

/** The part of a queue event that matters, and the answer that names what must come again. */
export interface QueueEvent {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[]
}
export interface BatchOutcome {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[]
}

/** Handles each message by itself: one that fails comes again alone, then goes to the dead-letter queue. */
export const eachMessage =
  <T>(schema: z.ZodType<T>, handle: (message: T) => Promise<void>, onError: (error: unknown) => void) =>
  async (event: QueueEvent): Promise<BatchOutcome> => {
    const failed: { itemIdentifier: string }[] = []
    for (const record of event.Records) {
      try {
        await handle(schema.parse(JSON.parse(record.body)))
      } catch (error) {
        onError(error)
        failed.push({ itemIdentifier: record.messageId })
      }
    }
    return { batchItemFailures: failed }
  }
