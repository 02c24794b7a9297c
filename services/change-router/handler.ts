import { errorFacts, loadConfig } from '@ancrage/runtime'
import { trigger } from '@ancrage/runtime/trigger.ts'
import { changeOf, type StreamRecord } from '@ancrage/store'
import { cloudLog } from '../common/cloud/log.ts'
import type { BatchOutcome } from '../common/cloud/queues.ts'
import { reactingDeps } from '../common/cloud/reacting-deps.ts'
import { type CloudSurroundings, cloudSurroundings } from '../common/cloud/surroundings.ts'
import { configSchema } from './config.ts'
import { routeChanges } from './route-changes.ts'

interface StreamEvent {
  readonly Records: readonly (StreamRecord & { readonly dynamodb?: { readonly SequenceNumber?: string } })[]
}

const config = loadConfig(configSchema)
const log = cloudLog('change-router')
let ready: Promise<CloudSurroundings> | undefined

export const handler = trigger(log, async (event: StreamEvent): Promise<BatchOutcome> => {
  ready ??= cloudSurroundings(config)
  const surroundings = await ready
  const { around } = surroundings
  try {
    await routeChanges(
      reactingDeps(surroundings, config),
      event.Records.flatMap((record) => changeOf(record) ?? []),
      around.clock.now(),
    )
    return { batchItemFailures: [] }
  } catch (error) {
    log.write({ level: 'error', code: 'changes-failed', ...errorFacts(error) })
    // From the first record on: the batch is bisected until the one that fails is alone.
    const first = event.Records[0]?.dynamodb?.SequenceNumber
    return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first }] }
  }
})
