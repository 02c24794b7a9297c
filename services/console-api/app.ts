import { partsOf, type SliceDeps } from '@ancrage/features/slice.ts'
import { type AccessPorts, type BoundRoute, createApp, type RequestLog, type RouteGroup, withDeps } from '@ancrage/http'
import { openStore } from '@ancrage/store'
import type { Registry } from '@ancrage/store/registry.ts'
import type { TerritoryScope } from '@ancrage/tenancy'
import type { Hono } from 'hono'
import { type Surroundings, sliceDepsFor } from '../common/slice-deps.ts'
import { meRoutes } from './me.ts'
import { type ReleaseControl, releaseRoutes } from './release-routes.ts'
import { territoryRoutes } from './territory-routes.ts'

export interface ConsoleApiOptions {
  readonly around: Surroundings
  readonly registry: Registry
  readonly releases: ReleaseControl
  /** Origin of a territory’s portal, from its main host. */
  readonly originOf: (host: string) => string
  readonly ports: AccessPorts
  readonly log: RequestLog
  readonly newRequestId: () => string
  readonly secure: boolean
  /** Text of the page of a problem, when the deployment brings it. */
  readonly problemText?: (slug: string) => Promise<string | undefined>
}

/** Every route of this API, as it is mounted: what the isolation matrix goes through. */
export const consoleApiRoutes = async (options: RouteOptions): Promise<readonly BoundRoute[]> => [
  ...ownRoutes(options),
  ...withDeps(await partsOf(options.around.slices, 'consoleRoutes'), sliceDepsFor(options.around)),
]

type RouteOptions = Pick<ConsoleApiOptions, 'around' | 'registry' | 'originOf' | 'releases'>

const ownRoutes = (options: RouteOptions): readonly BoundRoute[] => {
  const { around, registry } = options
  const depsFor: (scope: TerritoryScope) => SliceDeps = sliceDepsFor(around)
  return [
    ...withDeps(meRoutes, () => ({ registry, originOf: options.originOf })),
    ...withDeps(territoryRoutes, (scope) => ({ ...depsFor(scope), slices: around.slices })),
    ...withDeps(releaseRoutes, (scope: TerritoryScope) => ({
      store: openStore(scope, around.engineOf(scope)),
      releases: options.releases,
      territoryId: scope.territoryId,
    })),
  ]
}

const groupsOf = (around: Surroundings): readonly RouteGroup[] =>
  around.slices.map((slice) => ({
    under: slice.consoleSegments.map((segment) => `/territories/{territory}/${segment}`),
    load: async () => withDeps(await slice.consoleRoutes(), sliceDepsFor(around)),
  }))

/** The API of the teams: every route names its territory in the path, and the guard alone reads it. */
export const consoleApi = (options: ConsoleApiOptions): Hono => {
  const { around } = options
  return createApp({
    title: 'Ancrage, console des territoires',
    basePath: '/api/v1',
    routes: ownRoutes(options),
    groups: groupsOf(around),
    ports: options.ports,
    now: around.clock.now,
    newRequestId: options.newRequestId,
    log: options.log,
    secure: options.secure,
    ...(options.problemText && { problemText: options.problemText }),
    idempotency: { find: (scope, key) => openStore(scope, around.engineOf(scope)).receipt(key) },
  })
}
