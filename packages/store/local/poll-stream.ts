import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  type DynamoDBStreamsClientConfig,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import type { DynamoClient } from '../client.ts'
import type { StoreEngine } from '../engine.ts'
import type { Registry } from '../registry.ts'

export interface StreamPoller {
  /** A commit was made: look now rather than at the next tick. */
  readonly wake: () => void
  /** Resolves when everything written before the call was handled. */
  readonly drained: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface PollerOptions {
  readonly engine: StoreEngine<DynamoClient>
  /** Where the local engine listens. */
  readonly streams: DynamoDBStreamsClientConfig
  readonly registry: Pick<Registry, 'checkpoint' | 'saveCheckpoint'>
  readonly consumer: string
  readonly handle: (records: readonly _Record[]) => Promise<void>
  readonly onError: (error: unknown) => void
  readonly idleMillis: number
}

const batchSize = 500
const breathMillis = 10
const checkpointMillis = 500

/** Follows the change stream of the local engine, as the event source mapping does in the cloud: in order, at least once. */
export const pollStream = async (options: PollerOptions): Promise<StreamPoller> => {
  const { engine, registry, consumer } = options
  const streams = new DynamoDBStreamsClient(options.streams)
  const table = await engine.dynamo.send(new DescribeTableCommand({ TableName: engine.tables.app }))
  const arn = table.Table?.LatestStreamArn
  if (!arn) throw new Error('the app table has no stream')
  const shards = (await streams.send(new DescribeStreamCommand({ StreamArn: arn }))).StreamDescription?.Shards ?? []
  const shard = shards[0]?.ShardId
  if (!shard) throw new Error('the stream has no shard')

  let position = await registry.checkpoint(consumer)
  let stopped = false
  let wakeUp = (): void => {}
  // A commit during a read would otherwise wait for the next tick.
  let asked = false
  let passes = 0
  const wake = (): void => {
    asked = true
    wakeUp()
  }

  let iterator: string | undefined
  const startIterator = async (): Promise<string | undefined> => {
    const answer = await streams.send(
      new GetShardIteratorCommand({
        StreamArn: arn,
        ShardId: shard,
        ...(position === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position }),
      }),
    )
    return answer.ShardIterator
  }

  const pass = async (): Promise<number> => {
    const from = iterator ?? (await startIterator())
    // Forgotten until the batch is handled: one that fails is read again from the last position.
    iterator = undefined
    const answer = await streams.send(new GetRecordsCommand({ ShardIterator: from, Limit: batchSize }))
    const records = answer.Records ?? []
    const last = records.at(-1)?.dynamodb?.SequenceNumber
    if (last !== undefined) {
      await options.handle(records)
      position = last
    }
    iterator = answer.NextShardIterator
    return records.length
  }

  let saved = position
  let savedAt = 0
  /** At most twice a second: what comes again after a crash is handled again, which changes nothing. */
  const savePosition = async (atOnce: boolean): Promise<void> => {
    if (position === undefined || position === saved || (!atOnce && Date.now() - savedAt < checkpointMillis)) return
    const now = position
    await registry.saveCheckpoint(consumer, now)
    saved = now
    savedAt = Date.now()
  }

  const run = async (): Promise<void> => {
    while (!stopped) {
      let handled = 0
      try {
        handled = await pass()
        await savePosition(handled === 0)
      } catch (error) {
        if (!stopped) options.onError(error)
      }
      if (handled > 0) {
        // A breath between batches: the next one is larger, and requests come first.
        await new Promise((resolve) => setTimeout(resolve, breathMillis))
        continue
      }
      passes += 1
      if (asked) {
        asked = false
        continue
      }
      const woken = new Promise<void>((resolve) => {
        wakeUp = resolve
      })
      const tick = setTimeout(() => wakeUp(), options.idleMillis)
      await woken
      clearTimeout(tick)
      asked = false
    }
  }
  const running = run()

  return {
    wake,
    drained: async () => {
      const target = passes + 2
      while (!stopped && passes < target) {
        wake()
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    },
    stop: async () => {
      stopped = true
      wake()
      await running
      await savePosition(true)
      streams.destroy()
    },
  }
}
