import { publicFigures } from '@ancrage/features/figures.ts'
import type { Instant } from '@ancrage/kernel'
import { openFigures, type StoreEngine, writeRegionRow } from '@ancrage/store'
import type { Registry } from '@ancrage/store/registry.ts'
import type { TerritoryScope } from '@ancrage/tenancy'
import type { Surroundings } from './slice-deps.ts'

/** What reacting needs, to a change or to the clock. */
export interface ReactingDeps {
  readonly around: Surroundings
  readonly registry: Pick<Registry, 'territory'>
  /** The aggregates, with the function’s own rights. */
  readonly regionEngine: Pick<StoreEngine, 'dynamo' | 'tables'>
  /** Asks for a release of that territory; several requests become one. */
  readonly requestRelease: (scope: TerritoryScope<'system:react'>, reason: string, by: string) => Promise<void>
  readonly sendMail: (scope: TerritoryScope<'system:react'>, mailId: string) => Promise<void>
}

/** Writes what the agency may see of a territory, from its exact totals; nothing when it does not share. */
export const refreshRegionRow = async (
  deps: Pick<ReactingDeps, 'around' | 'registry' | 'regionEngine'>,
  scope: TerritoryScope<'system:react'>,
  now: Instant,
): Promise<void> => {
  const territory = await deps.registry.territory(scope.territoryId)
  if (!territory?.sharesFigures) return
  const totals = await openFigures(scope, deps.around.engineOf(scope)).totals()
  await writeRegionRow(deps.regionEngine, territory.regionCode, {
    territoryId: territory.id,
    name: territory.name,
    figures: publicFigures(totals, now, territory.timeZone),
    asOf: now,
  })
}
