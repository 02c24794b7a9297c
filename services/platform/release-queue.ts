import type { TerritoryScope } from '@ancrage/tenancy'

export interface ReleaseQueue {
  /** Asks for a release; the promise is settled when one made after the call is live. */
  readonly request: (scope: TerritoryScope<'system:react'>, reason: string, by?: string) => Promise<void>
  readonly idle: () => Promise<void>
}

interface Lane {
  running: Promise<void> | undefined
  next: Promise<void> | undefined
}

/** One release at a time per territory: whatever is asked for meanwhile becomes one release after it. */
export const createReleaseQueue = (
  publish: (scope: TerritoryScope<'system:react'>, reason: string, by: string) => Promise<void>,
): ReleaseQueue => {
  const lanes = new Map<string, Lane>()
  const start = (lane: Lane, scope: TerritoryScope<'system:react'>, reason: string, by: string): Promise<void> => {
    const run = publish(scope, reason, by).finally(() => {
      if (lane.running === run) lane.running = undefined
    })
    lane.running = run
    return run
  }
  return {
    request: (scope, reason, by = 'Ancrage') => {
      const lane = lanes.get(scope.territoryId) ?? { running: undefined, next: undefined }
      lanes.set(scope.territoryId, lane)
      if (!lane.running) return start(lane, scope, reason, by)
      lane.next ??= lane.running
        .catch(() => undefined)
        .then(() => {
          lane.next = undefined
          return start(lane, scope, reason, by)
        })
      return lane.next
    },
    idle: async () => {
      for (const lane of lanes.values()) await (lane.next ?? lane.running)
    },
  }
}
