import '../common/cloud/quick-start.ts'
import { createRateLimiter, createTokenVerifier } from '@ancrage/http'
import { lazy } from '@ancrage/kernel'
import { loadConfig } from '@ancrage/runtime'
import { accessPorts } from '../common/access-ports.ts'
import { httpHandler, requestLogOf } from '../common/cloud/http-handler.ts'
import { cloudLog } from '../common/cloud/log.ts'
import { problemText } from '../common/cloud/problem-text.ts'
import { cloudSurroundings } from '../common/cloud/surroundings.ts'
import { consoleApi } from './app.ts'
import { configSchema } from './config.ts'

const config = loadConfig(configSchema)

export const handler = httpHandler(async () => {
  const { around, registry } = await cloudSurroundings(config)
  const { verifyToken } = createTokenVerifier({ issuer: config.USER_POOL_ISSUER, clientId: config.CLIENT_ID })
  // Few requests are about releases, and the client of the edge’s store is heavier than all the rest of a start.
  const openPointers = lazy(async () => {
    const { cloudPointers } = await import('../common/cloud/pointers.ts')
    return cloudPointers(config.POINTERS_ARN, registry)
  })
  const ports = accessPorts({
    registry,
    links: around.links,
    limiter: createRateLimiter(),
    originSecret: '',
    verifyToken,
    nowMillis: () => Date.now(),
  })
  return consoleApi({
    around,
    registry,
    originOf: (host) => `https://${host}`,
    releases: {
      current: async (id) => (await (await openPointers()).read(id))?.release,
      rollBack: async (id, release) => {
        const pointers = await openPointers()
        const now = await pointers.read(id)
        await pointers.move(id, { release, previous: now?.release ?? null })
      },
    },
    ports,
    log: requestLogOf(cloudLog('console-api')),
    newRequestId: () => around.ids.next('aud').slice(4),
    secure: true,
    problemText,
  })
})
