import type { Slice } from '@ancrage/features/slice.ts'
import { type AccessPorts, type BoundRoute, createApp, type RequestLog, type RouteGroup, withDeps } from '@ancrage/http'
import type { Clock, Problem } from '@ancrage/kernel'
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
  (await Promise.all(groupsOf(around).map(({ load }) => load()))).flat()

const isData = (address: string): boolean => address.startsWith('/api/')

/** Up to two groups a slice: what shows pages, and what answers data where that is apart. */
const groupsOf = (around: Surroundings): readonly RouteGroup[] => {
  const group = (under: readonly string[], routes: Slice['portalRoutes']): RouteGroup => ({
    under,
    load: async () => withDeps(await routes(), sliceDepsFor(around)),
  })
  return around.slices
    .flatMap(({ portalAddresses, portalRoutes, apiRoutes }) =>
      apiRoutes
        ? [
            group(portalAddresses.filter(isData), apiRoutes),
            group(
              portalAddresses.filter((address) => !isData(address)),
              portalRoutes,
            ),
          ]
        : [group(portalAddresses, portalRoutes)],
    )
    .filter(({ under }) => under.length > 0)
}

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
    renderProblem: async (problem: Problem, { requestId, scope, locale }) => {
      const { problemPage } = await import('../common/problem-page.tsx')
      if (!scope) return problemPage(problem, requestId, undefined)
      const store = openStore(scope, around.engineOf(scope))
      // A problem page must come out even when what it wears cannot be read.
      const look = await siteContext(store, around.slices, locale).catch(() => undefined)
      return problemPage(problem, requestId, look?.chrome)
    },
  })
}
