import '../common/cloud/quick-start.ts'
import { createLinkSigner, createRateLimiter, createTokenVerifier } from '@ancrage/http'
import { createIds, loadConfig, systemClock } from '@ancrage/runtime'
import { openRegionDirectory } from '@ancrage/store'
import { httpHandler, requestLogOf } from '../common/cloud/http-handler.ts'
import { lightDatabase } from '../common/cloud/light-database.ts'
import { cloudLog } from '../common/cloud/log.ts'
import { problemText } from '../common/cloud/problem-text.ts'
import { regionApi } from './app.ts'
import { configSchema } from './config.ts'

const config = loadConfig(configSchema)

export const handler = httpHandler(async () => {
  const engine = { dynamo: lightDatabase(), tables: { app: '', registry: '', region: config.REGION_TABLE } }
  const directory = openRegionDirectory(engine)
  const ids = createIds()
  const { verifyToken } = createTokenVerifier({ issuer: config.USER_POOL_ISSUER, clientId: config.CLIENT_ID })
  return regionApi({
    engine,
    directory,
    ports: {
      verifyToken,
      roleIn: async () => undefined,
      roleInRegion: (code, memberId) => directory.role(code, memberId),
      territoryOfHost: async () => undefined,
      // No signed link and no visitor here: the key opens nothing.
      links: createLinkSigner([{ id: '0', secret: ids.next('aud') + ids.next('aud') }]),
      originSecret: '',
      limiter: createRateLimiter(),
    },
    clock: systemClock,
    log: requestLogOf(cloudLog('region-api')),
    newRequestId: () => ids.next('aud').slice(4),
    secure: true,
    problemText,
  })
})
