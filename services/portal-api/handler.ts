import '../common/cloud/quick-start.ts'
import { createRateLimiter } from '@ancrage/http'
import { loadConfig } from '@ancrage/runtime'
import { accessPorts } from '../common/access-ports.ts'
import { httpHandler, requestLogOf } from '../common/cloud/http-handler.ts'
import { cloudLog } from '../common/cloud/log.ts'
import { problemText } from '../common/cloud/problem-text.ts'
import { readSecret } from '../common/cloud/secrets.ts'
import { cloudSurroundings } from '../common/cloud/surroundings.ts'
import { portalApi } from './app.ts'
import { configSchema } from './config.ts'

const config = loadConfig(configSchema)

export const handler = httpHandler(async () => {
  const [{ around, registry }, originSecret] = await Promise.all([
    cloudSurroundings(config),
    readSecret(config.ORIGIN_SECRET),
  ])
  const ports = accessPorts({
    registry,
    links: around.links,
    limiter: createRateLimiter(),
    originSecret,
    // No member signs in here: no token opens anything.
    verifyToken: async () => undefined,
    nowMillis: () => Date.now(),
  })
  const log = requestLogOf(cloudLog('portal-api'))
  return portalApi({
    around,
    ports,
    log,
    newRequestId: () => around.ids.next('aud').slice(4),
    secure: true,
    problemText,
  })
})
