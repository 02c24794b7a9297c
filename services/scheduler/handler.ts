import { loadConfig } from '@ancrage/runtime'
import { trigger } from '@ancrage/runtime/trigger.ts'
import * as z from 'zod'
import { cloudLog } from '../common/cloud/log.ts'
import { reactingDeps } from '../common/cloud/reacting-deps.ts'
import { type CloudSurroundings, cloudSurroundings } from '../common/cloud/surroundings.ts'
import { configSchema } from './config.ts'
import { keepTime } from './keep-time.ts'

const eventSchema = z.object({ every: z.enum(['hour', 'day']) })

const config = loadConfig(configSchema)
const log = cloudLog('scheduler')
let ready: Promise<CloudSurroundings> | undefined

/** One territory after the other: a failure in one is told at the end, when all had their turn. */
export const handler = trigger(log, async (event: unknown): Promise<void> => {
  const { every } = eventSchema.parse(event)
  ready ??= cloudSurroundings(config)
  const surroundings = await ready
  const deps = { ...reactingDeps(surroundings, config), registry: surroundings.registry, log }
  const failed: string[] = []
  for (const { id } of await surroundings.registry.territories())
    failed.push(...(await keepTime(deps, id, every, surroundings.around.clock.now())))
  if (failed.length > 0) throw new Error(`${failed.length} scheduled tasks failed`)
})
