import type { TerritoryId } from '@ancrage/kernel'
import {
  type Permission,
  type PublicPermission,
  type RegionPermission,
  type RegionRole,
  regionRoles,
  type SystemPermission,
  type TerritoryPermission,
  type TerritoryRole,
  territoryRoles,
} from './permissions.ts'
import { type Actor, mintKey, OperatorScope, RegionScope, TerritoryScope } from './scope.ts'

/** A person proved by a verified token, with what the registry says of them now. */
export interface ProvenMember {
  readonly memberId: string
  readonly name: string
}

const memberActor = (member: ProvenMember): Actor => ({ kind: 'member', id: member.memberId, name: member.name })

/** Scope of a member, when their role holds `permission`; undefined otherwise. */
export const scopeOfMember = (
  territoryId: TerritoryId,
  member: ProvenMember,
  role: TerritoryRole,
): TerritoryScope<TerritoryPermission> =>
  new TerritoryScope<TerritoryPermission>(mintKey, territoryId, memberActor(member), territoryRoles[role])

/** Narrows a scope to one permission that it really holds. */
export const requirePermission = <P extends Permission>(
  scope: TerritoryScope,
  permission: P,
): TerritoryScope<P> | undefined =>
  scope.can(permission) ? new TerritoryScope<P>(mintKey, scope.territoryId, scope.actor, [permission]) : undefined

/** Scope of a visitor, from a host that the registry resolved to a territory. */
export const scopeOfHost = (territoryId: TerritoryId): TerritoryScope<'portal:read' | 'portal:submit'> =>
  new TerritoryScope<'portal:read' | 'portal:submit'>(mintKey, territoryId, { kind: 'visitor' }, [
    'portal:read',
    'portal:submit',
  ])

/** Scope of someone acting through a signed link, whose signature and territory were checked. */
export const scopeOfLink = (territoryId: TerritoryId, subject: string): TerritoryScope<PublicPermission> =>
  new TerritoryScope<PublicPermission>(mintKey, territoryId, { kind: 'link', subject }, [
    'portal:read',
    'portal:submit',
    'link:act',
  ])

/** Scope of the platform reacting to a change of that territory, or setting the territory up. */
export const scopeOfSystem = (
  territoryId: TerritoryId,
  name: string,
): TerritoryScope<SystemPermission | TerritoryPermission | PublicPermission> =>
  new TerritoryScope<SystemPermission | TerritoryPermission | PublicPermission>(
    mintKey,
    territoryId,
    { kind: 'system', name },
    ['system:react', ...territoryRoles.administrator, 'portal:read', 'portal:submit', 'link:act'],
  )

/** Scope of an agency member for one permission their role holds; undefined otherwise. */
export const scopeOfAgency = <P extends RegionPermission>(
  regionCode: string,
  member: ProvenMember,
  role: RegionRole,
  permission: P,
): RegionScope<P> | undefined => {
  const held: readonly RegionPermission[] = regionRoles[role]
  return held.includes(permission) ? new RegionScope<P>(mintKey, regionCode, memberActor(member)) : undefined
}

export const scopeOfOperator = (member: ProvenMember): OperatorScope => new OperatorScope(mintKey, memberActor(member))
