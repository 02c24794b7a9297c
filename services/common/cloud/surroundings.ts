import { slices } from '@ancrage/features/index.ts'
import { createLinkSigner } from '@ancrage/http'
import { createIds, systemClock } from '@ancrage/runtime'
import { createStoreEngine, type StoreEngine } from '@ancrage/store'
import { openRegistry, type Registry } from '@ancrage/store/registry.ts'
import type * as z from 'zod'
import type { Surroundings } from '../slice-deps.ts'
import { lightDatabase } from './light-database.ts'
import { cloudPictures } from './pictures.ts'
import { readSecret } from './secrets.ts'
import type { dataSettings } from './settings.ts'
import { territoryEngines } from './territory-engines.ts'

type DataSettings = { readonly [K in keyof typeof dataSettings]: z.infer<(typeof dataSettings)[K]> }

export interface CloudSurroundings {
  readonly around: Surroundings
  readonly registry: Registry
  /** With the function’s own rights: registry and aggregates, no territory’s data. */
  readonly ownEngine: StoreEngine
}

/** What a deployed function needs to run slices. Secrets are fetched here, on the first event. */
export const cloudSurroundings = async (config: DataSettings): Promise<CloudSurroundings> => {
  const secret = await readSecret(config.SIGNING_SECRET)
  const ids = createIds()
  const tables = { app: config.APP_TABLE, registry: config.REGISTRY_TABLE, region: config.REGION_TABLE }
  const ownEngine = createStoreEngine({ dynamo: lightDatabase(), tables, ids, cursorSecret: `cursor ${secret}` })
  const around: Surroundings = {
    engineOf: territoryEngines({ roleArn: config.DATA_ROLE_ARN, tables, ids, cursorSecret: `cursor ${secret}` }),
    ids,
    links: createLinkSigner([{ id: '1', secret: `links ${secret}` }]),
    pepper: `pepper ${secret}`,
    clock: systemClock,
    slices,
    pictures: cloudPictures(config),
  }
  return { around, registry: openRegistry(ownEngine), ownEngine }
}
