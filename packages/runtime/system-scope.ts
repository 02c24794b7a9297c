import type { TerritoryId } from '@ancrage/kernel'
import type { PublicPermission, SystemPermission, TerritoryPermission, TerritoryScope } from '@ancrage/tenancy'
import { scopeOfSystem } from '@ancrage/tenancy/mint.ts'

/**
 * The scope of a job that the platform does by itself in one territory: a message of its own queues, a set-up, a
 * schedule. For services only; nothing that answers a request may call it with an id that the request brought.
 */
export const systemScope = (
  territoryId: TerritoryId,
  job: string,
): TerritoryScope<SystemPermission | TerritoryPermission | PublicPermission> => scopeOfSystem(territoryId, job)
