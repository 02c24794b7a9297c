import { type AccessPorts, createApp, type RequestLog, withDeps } from '@ancrage/http'
import type { Clock } from '@ancrage/kernel'
import type { RegionDirectory, StoreEngine } from '@ancrage/store'
import type { Hono } from 'hono'
import { regionRoutes } from './routes.ts'

export interface RegionApiOptions {
  /** Only `dynamo` and the name of the region table: this API has no way to a territory’s data. */
  readonly engine: Pick<StoreEngine, 'dynamo' | 'tables'>
  readonly directory: Pick<RegionDirectory, 'name'>
  readonly ports: AccessPorts
  readonly clock: Clock
  readonly log: RequestLog
  readonly newRequestId: () => string
  readonly secure: boolean
  /** Text of the page of a problem, when the deployment brings it. */
  readonly problemText?: (slug: string) => Promise<string | undefined>
}

export const regionApi = (options: RegionApiOptions): Hono =>
  createApp({
    title: 'Ancrage, vue régionale',
    basePath: '/region-api/v1',
    routes: withDeps(regionRoutes, () => ({ engine: options.engine, directory: options.directory })),
    ports: options.ports,
    now: options.clock.now,
    newRequestId: options.newRequestId,
    log: options.log,
    secure: options.secure,
    ...(options.problemText && { problemText: options.problemText }),
  })
