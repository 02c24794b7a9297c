import { idSchema } from '@ancrage/kernel'
import { errorFacts, loadConfig } from '@ancrage/runtime'
import { trigger } from '@ancrage/runtime/trigger.ts'
import { changeOf, type StreamRecord } from '@ancrage/store'
import { cloudLog } from '../common/cloud/log.ts'
import { type BatchOutcome, sendMessage } from '../common/cloud/queues.ts'
import { type CloudSurroundings, cloudSurroundings } from '../common/cloud/surroundings.ts'
import { configSchema } from './config.ts'
import { routeChanges } from './route-changes.ts'

interface StreamEvent {
  readonly Records: readonly (StreamRecord & { readonly dynamodb?: { readonly SequenceNumber?: string } })[]
}

const config = loadConfig(configSchema)
const log = cloudLog('change-router')
const mailId = idSchema('mel')
let ready: Promise<CloudSurroundings> | undefined

export const handler = trigger(log, async (event: StreamEvent): Promise<BatchOutcome> => {
  ready ??= cloudSurroundings(config)
  const { around, registry, ownEngine } = await ready
  const deps = {
    around,
    registry,
    regionEngine: ownEngine,
    requestRelease: ({ territoryId }: { readonly territoryId: `ter_${string}` }, reason: string, by: string) =>
      sendMessage(config.PUBLISH_QUEUE_URL, { territoryId, reason, by }),
    sendMail: ({ territoryId }: { readonly territoryId: `ter_${string}` }, id: string) =>
      sendMessage(config.MAIL_QUEUE_URL, { territoryId, mailId: mailId.parse(id) }),
  }
  try {
    await routeChanges(
      deps,
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
