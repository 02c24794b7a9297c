import { type AccessPorts, createApp, type RequestLog, withDeps } from '@ancrage/http'
import type { Clock } from '@ancrage/kernel'
import type { StoreEngine } from '@ancrage/store'
import type { Hono } from 'hono'
import { regionRoutes } from './routes.ts'

export interface RegionApiOptions {
  /** Only `dynamo` and the name of the region table: this API has no way to a territory’s data. */
  readonly engine: Pick<StoreEngine, 'dynamo' | 'tables'>
  /** Code → name of the regions, and of their territories’ agency. */
  readonly regionName: (code: string) => Promise<string | undefined>
  readonly ports: AccessPorts
  readonly clock: Clock
  readonly log: RequestLog
  readonly newRequestId: () => string
  readonly secure: boolean
}

export const regionApi = (options: RegionApiOptions): Hono =>
  createApp({
    title: 'Ancrage, vue régionale',
    basePath: '/region-api/v1',
    routes: withDeps(regionRoutes, () => ({ engine: options.engine, regionName: options.regionName })),
    ports: options.ports,
    now: options.clock.now,
    newRequestId: options.newRequestId,
    log: options.log,
    secure: options.secure,
  })
