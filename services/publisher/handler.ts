import { errorFacts, loadConfig } from '@ancrage/runtime'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { trigger } from '@ancrage/runtime/trigger.ts'
import { cloudLog } from '../common/cloud/log.ts'
import { eachMessage, publishMessageSchema } from '../common/cloud/queues.ts'
import { type CloudSurroundings, cloudSurroundings } from '../common/cloud/surroundings.ts'
import { cloudPublisher } from './cloud-publisher.ts'
import { configSchema } from './config.ts'
import { publishSite } from './publish-site.ts'

const config = loadConfig(configSchema)
const log = cloudLog('publisher')
let ready: Promise<CloudSurroundings> | undefined

export const handler = trigger(
  log,
  eachMessage(
    publishMessageSchema,
    async ({ territoryId, reason, by }) => {
      ready ??= cloudSurroundings(config)
      const { around, registry } = await ready
      const scope = systemScope(territoryId, 'publisher')
      const deps = cloudPublisher(around, registry, config)
      const published = await publishSite(deps, scope, { summary: reason, by }, around.clock.now())
      if (published.kind === 'refused') log.write({ level: 'warn', code: 'release-refused', territory: territoryId })
    },
    (error) => log.write({ level: 'error', code: 'release-failed', ...errorFacts(error) }),
  ),
)
