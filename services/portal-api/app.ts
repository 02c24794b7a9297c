import { partsOf } from '@ancrage/features/slice.ts'
import { type AccessPorts, type BoundRoute, createApp, type RequestLog, type RouteGroup, withDeps } from '@ancrage/http'
import type { Clock, Problem } from '@ancrage/kernel'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { openStore } from '@ancrage/store'
import type { Hono } from 'hono'
import { siteContext } from '../common/site-look.ts'
import { type Surroundings, sliceDepsFor } from '../common/slice-deps.ts'

export interface ApiOptions {
  readonly around: Surroundings
  readonly ports: AccessPorts
  readonly log: RequestLog
  readonly newRequestId: () => string
  readonly secure: boolean
  /** Text of the page of a problem, when the deployment brings it. */
  readonly problemText?: (slug: string) => Promise<string | undefined>
}

/** Every route of this API, as it is mounted: what the isolation matrix goes through. */
export const portalApiRoutes = async (around: Surroundings): Promise<readonly BoundRoute[]> =>
  withDeps(await partsOf(around.slices, 'portalRoutes'), sliceDepsFor(around))

const groupsOf = (around: Surroundings): readonly RouteGroup[] =>
  around.slices
    .filter(({ portalAddresses }) => portalAddresses.length > 0)
    .map((slice) => ({
      under: slice.portalAddresses,
      load: async () => withDeps(await slice.portalRoutes(), sliceDepsFor(around)),
    }))

/** The API behind the public sites: JSON under `/api`, pages that depend on the visitor under `/mes-demarches`. */
export const portalApi = ({ around, ports, log, newRequestId, secure, problemText }: ApiOptions): Hono => {
  const clock: Clock = around.clock
  return createApp({
    title: 'Ancrage, sites publics',
    basePath: '',
    routes: [],
    groups: groupsOf(around),
    prefixes: ['/en'],
    ports,
    now: clock.now,
    newRequestId,
    log,
    secure,
    ...(problemText && { problemText }),
    idempotency: { find: (scope, key) => openStore(scope, around.engineOf(scope)).receipt(key) },
    renderProblem: async (problem: Problem, { requestId, territoryId, locale }) => {
      const { problemPage } = await import('../common/problem-page.tsx')
      if (!territoryId) return problemPage(problem, requestId, undefined)
      const scope = systemScope(territoryId, 'problem-page')
      const store = openStore(scope, around.engineOf(scope))
      // A problem page must come out even when what it wears cannot be read.
      const look = await siteContext(store, around.slices, locale).catch(() => undefined)
      return problemPage(problem, requestId, look?.chrome)
    },
  })
}
