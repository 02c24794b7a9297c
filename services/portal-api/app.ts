import type { SliceDeps } from '@ancrage/features/slice.ts'
import { type AccessPorts, createApp, type RequestLog, withDeps } from '@ancrage/http'
import type { Clock, Problem } from '@ancrage/kernel'
import { openStore } from '@ancrage/store'
import type { TerritoryScope } from '@ancrage/tenancy'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import type { Hono } from 'hono'
import { problemPage } from '../common/problem-page.tsx'
import { siteContext } from '../common/site.tsx'
import { type Surroundings, sliceDepsFor } from '../common/slice-deps.ts'

export interface ApiOptions {
  readonly around: Surroundings
  readonly ports: AccessPorts
  readonly log: RequestLog
  readonly newRequestId: () => string
  readonly secure: boolean
}

/** The API behind the public sites: JSON under `/api`, pages that depend on the visitor under `/mes-demarches`. */
export const portalApi = ({ around, ports, log, newRequestId, secure }: ApiOptions): Hono => {
  const depsFor: (scope: TerritoryScope) => SliceDeps = sliceDepsFor(around)
  const clock: Clock = around.clock
  return createApp({
    title: 'Ancrage, sites publics',
    basePath: '',
    routes: withDeps(
      around.slices.flatMap((slice) => slice.portalRoutes),
      depsFor,
    ),
    ports,
    now: clock.now,
    newRequestId,
    log,
    secure,
    idempotency: { find: (scope, key) => openStore(scope, around.engineOf(scope)).receipt(key) },
    renderProblem: async (problem: Problem, { requestId, territoryId }) => {
      if (!territoryId) return problemPage(problem, requestId, undefined)
      const scope = scopeOfHost(territoryId)
      const store = openStore(scope, around.engineOf(scope))
      // A problem page must come out even when what it wears cannot be read.
      const look = await siteContext(store, around.slices).catch(() => undefined)
      return problemPage(problem, requestId, look?.chrome)
    },
  })
}
