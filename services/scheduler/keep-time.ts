import { partsOf, type Task } from '@ancrage/features/slice.ts'
import type { Instant, TerritoryId } from '@ancrage/kernel'
import { errorFacts, type Log } from '@ancrage/runtime'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import type { Registry } from '@ancrage/store/registry.ts'
import { type ReactingDeps, refreshRegionRow } from '../common/reacting.ts'
import { sliceDepsFor } from '../common/slice-deps.ts'

export interface SchedulerDeps extends ReactingDeps {
  readonly registry: Pick<Registry, 'territory' | 'pointer'>
  readonly log: Log
}

/**
 * What time brings to one territory: the tasks of its slices; and every hour its figures and its site, since semesters
 * begin and events pass without any change being written. A task that fails keeps none of the others from running: it
 * is logged, and comes again with the next hour or day.
 * @returns names of the tasks that failed.
 */
export const keepTime = async (
  deps: SchedulerDeps,
  territoryId: TerritoryId,
  every: Task['every'],
  now: Instant,
): Promise<readonly string[]> => {
  const scope = systemScope(territoryId, 'schedule')
  const failed: string[] = []
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      failed.push(name)
      deps.log.write({ level: 'error', code: 'task-failed', task: name, territory: territoryId, ...errorFacts(error) })
    }
  }
  // Before its first release a territory has neither visitors nor anybody to write to.
  const isLive = (await deps.registry.pointer(territoryId)) !== undefined
  for (const task of await partsOf(deps.around.slices, 'tasks'))
    if (isLive && task.every === every) await attempt(task.name, () => task.run(sliceDepsFor(deps.around)(scope), now))
  if (every === 'hour') {
    await attempt('refresh-figures', () => refreshRegionRow(deps, scope, now))
    await attempt('refresh-site', () => deps.requestRelease(scope, 'Mise à jour automatique', 'Ancrage'))
  }
  return failed
}
